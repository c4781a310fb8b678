package io.segue.sample;

import java.util.function.IntToDoubleFunction;

/** Draws 0..n-1 in proportion to fixed weights >= 0, in O(log n). */
final class Lottery {
  private final double[] cumulative;

  private Lottery(double[] cumulative) {
    this.cumulative = cumulative;
  }

  /**
   * A lottery of n tickets.
   *
   * @throws IllegalArgumentException unless the weights are finite and one is positive
   */
  static Lottery of(int n, IntToDoubleFunction weight) {
    double[] cumulative = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += weight.applyAsDouble(i);
      cumulative[i] = sum;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("lottery of " + n + " has the total weight " + sum);
    }
    return new Lottery(cumulative);
  }

  int draw(Dice dice) {
    double target = dice.uniform(0, cumulative[cumulative.length - 1]);
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
