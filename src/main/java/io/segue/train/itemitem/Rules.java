package io.segue.train.itemitem;

/** What options must be. */
final class Rules {
  private static final int MAX_NEIGHBOURS = 100_000;

  private Rules() {}

  static void neighbours(String option, int value) {
    within(option, value, 1, MAX_NEIGHBOURS);
  }

  static void within(String option, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          option + " must be within " + number(min) + ".." + number(max) + ": " + number(value));
    }
  }

  static void positive(String option, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(option + " must be positive and finite: " + value);
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
