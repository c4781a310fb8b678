package io.segue.rerank;

/**
 * Scales a column to standard deviations, counted from its least known value instead of the mean,
 * which orders sums alike and leaves nothing negative.
 */
final class ZScore {
  private ZScore() {}

  /** Unknown values (NaN) become 0; where all known ones are equal, they become 1. */
  static double[] scaled(float[] column) {
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    int known = 0;
    for (float value : column) {
      if (!Float.isNaN(value)) {
        sum += value;
        min = Math.min(min, value);
        known++;
      }
    }
    double deviation = deviation(column, sum / known, known);
    double[] scaled = new double[column.length];
    for (int i = 0; i < column.length; i++) {
      if (!Float.isNaN(column[i])) {
        scaled[i] = deviation > 0 ? (column[i] - min) / deviation : 1;
      }
    }
    return scaled;
  }

  private static double deviation(float[] column, double mean, int known) {
    double squares = 0;
    for (float value : column) {
      if (!Float.isNaN(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    return Math.sqrt(squares / known);
  }
}
