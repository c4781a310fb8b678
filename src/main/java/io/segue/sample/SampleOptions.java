package io.segue.sample;

import java.time.LocalDate;

/**
 * What decides every byte of a sample.
 *
 * @param size how much
 * @param seed any number
 * @param lastDay last day (UTC) of the two years of listening, year 2000 to 2100
 */
public record SampleOptions(SampleSize size, long seed, LocalDate lastDay) {
  /** Standard size, seed 42, listening until the end of June 2026. */
  public static final SampleOptions STANDARD =
      new SampleOptions(SampleSize.STANDARD, 42, LocalDate.of(2026, 6, 30));

  public SampleOptions {
    if (lastDay.getYear() < 2000 || lastDay.getYear() > 2100) {
      throw new IllegalArgumentException(
          "last day of a sample must lie within 2000..2100: " + lastDay);
    }
  }
}
