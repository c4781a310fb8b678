package io.segue.evaluate.metric;

/** What a rank is worth: 1 / log2(rank + 1), so 1 at the first. */
final class Discount {
  private static final double LOG_2 = Math.log(2);

  private Discount() {}

  /** The discount of a rank counted from 0. */
  static double at(int position) {
    return LOG_2 / Math.log(position + 2.0);
  }

  /** The sum over the first ranks. */
  static double sum(int ranks) {
    double sum = 0;
    for (int position = 0; position < ranks; position++) {
      sum += at(position);
    }
    return sum;
  }
}
