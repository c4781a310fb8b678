package io.segue.train.rating;

/** What options must keep. */
final class Rules {
  private Rules() {}

  static void requireAtLeast(String name, double value, double least) {
    if (!Double.isFinite(value) || value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
    }
  }

  static void requirePositive(String name, double value) {
    if (!Double.isFinite(value) || value <= 0) {
      throw new IllegalArgumentException(name + " must be positive and finite: " + value);
    }
  }
}
