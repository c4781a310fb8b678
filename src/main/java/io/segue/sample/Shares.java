package io.segue.sample;

/** Whole numbers in proportion to weights, with an exact sum. */
final class Shares {
  private Shares() {}

  /**
   * Divides a total.
   *
   * @param total at least {@code minimum} times the number of weights
   * @param minimum what everyone gets first
   * @param weights positive
   */
  static int[] of(int total, int minimum, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int free = total - minimum * weights.length;
    int[] shares = new int[weights.length];
    double running = 0;
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      running += weights[i];
      int upTo = (int) StrictMath.floor(free * (running / sum));
      shares[i] = minimum + upTo - given;
      given = upTo;
    }
    return shares;
  }
}
