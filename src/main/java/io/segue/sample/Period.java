package io.segue.sample;

import java.time.LocalDate;

/**
 * The two years of listening; times are seconds since 1970 UTC.
 *
 * @param lastDay inclusive
 */
record Period(LocalDate lastDay) {
  static final int DAYS = 730;
  static final long DAY_SECONDS = 86_400;

  long firstDay() {
    return lastDay.toEpochDay() - DAYS + 1;
  }

  long endSecond() {
    return (lastDay.toEpochDay() + 1) * DAY_SECONDS;
  }

  /** 0 at the start to 1 at the end. */
  double progress(long second) {
    return (second - firstDay() * DAY_SECONDS) / (double) (DAYS * DAY_SECONDS);
  }
}
