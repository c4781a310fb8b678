package io.segue.evaluate;

import io.segue.evaluate.statistic.Interval;
import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {
  /** Stands where there is no number. */
  public static final String NONE = "-";

  private Figures() {}

  /** A metric with four decimals, or one if it is large. */
  public static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.4f" : "%.1f", value);
  }

  /** A difference, always with its sign. */
  public static String signed(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%+.4f" : "%+.1f", value);
  }

  /** A whole number with its thousands apart. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share in per cent. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Both ends in brackets. */
  public static String interval(Interval interval) {
    return "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
  }

  /** Both ends of a difference in brackets. */
  public static String signed(Interval interval) {
    return "[" + signed(interval.low()) + ", " + signed(interval.high()) + "]";
  }

  /** A metric of a measurement, or {@link #NONE}. */
  public static String number(Measurement measurement, String metric) {
    Double value = measurement.values().get(metric);
    return value == null ? NONE : number(value);
  }

  /** Its interval, or nothing. */
  public static String interval(Measurement measurement, String metric) {
    Interval interval = measurement.intervals().get(metric);
    return interval == null ? "" : interval(interval);
  }
}
