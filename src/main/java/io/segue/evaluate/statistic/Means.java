package io.segue.evaluate.statistic;

/** Running means of columns; NaN doesn't count. Not thread-safe. */
final class Means {
  private final double[] sums;
  private final int[] counts;

  Means(int columns) {
    sums = new double[columns];
    counts = new int[columns];
  }

  void add(double[] row) {
    for (int column = 0; column < sums.length; column++) {
      if (!Double.isNaN(row[column])) {
        sums[column] += row[column];
        counts[column]++;
      }
    }
  }

  /** NaN if nothing counted. */
  double of(int column) {
    return sums[column] / counts[column];
  }
}
