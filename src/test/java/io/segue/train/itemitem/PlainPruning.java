package io.segue.train.itemitem;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Pruning as an oracle: by sorting. */
final class PlainPruning {
  private PlainPruning() {}

  /** Zeroes all but the values that are farthest from zero; of equal ones the first stay. */
  static void keepLargest(double[] row, int limit) {
    IntStream.range(0, row.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -(float) Math.abs(row[i])))
        .skip(limit)
        .forEach(i -> row[i] = 0);
  }

  static double[][] keepLargestOfColumns(double[][] matrix, int limit) {
    double[][] transposed = transposed(matrix);
    for (double[] column : transposed) {
      keepLargest(column, limit);
    }
    return transposed(transposed);
  }

  static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int r = 0; r < matrix.length; r++) {
      for (int c = 0; c < matrix[0].length; c++) {
        transposed[c][r] = matrix[r][c];
      }
    }
    return transposed;
  }
}
