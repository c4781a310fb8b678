package io.segue.rerank;

/** Scales a column to 0..1 between its least and its greatest known value. */
final class MinMax {
  private MinMax() {}

  /** Unknown values (NaN) become 0; where all known ones are equal, they become 1. */
  static double[] scaled(float[] column) {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (float value : column) {
      if (!Float.isNaN(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    double[] scaled = new double[column.length];
    for (int i = 0; i < column.length; i++) {
      if (!Float.isNaN(column[i])) {
        scaled[i] = max > min ? ((double) column[i] - min) / ((double) max - min) : 1;
      }
    }
    return scaled;
  }
}
