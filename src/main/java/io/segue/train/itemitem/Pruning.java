package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;
import java.util.Arrays;

/** Bounds a matrix by dropping the weights that are nearest to zero. */
final class Pruning {
  private Pruning() {}

  /** Keeps {@code limit} weights of each row at most. */
  static SparseMatrix rows(SparseMatrix matrix, int limit) {
    if (longestRow(matrix) <= limit) {
      return matrix;
    }
    SparseRows rows = new SparseRows(matrix.rows(), matrix.columns());
    TopWeights top = new TopWeights(matrix.columns(), limit);
    for (int row = 0; row < matrix.rows(); row++) {
      for (int e = matrix.offset(row); e < matrix.offset(row + 1); e++) {
        top.offer(matrix.columnOrdinals()[e], matrix.values()[e]);
      }
      rows.put(row, top.take());
    }
    return rows.matrix();
  }

  /** Keeps {@code limit} weights of each column at most. */
  static SparseMatrix columns(SparseMatrix matrix, int limit) {
    int[] lengths = new int[matrix.columns()];
    for (int column : matrix.columnOrdinals()) {
      lengths[column]++;
    }
    return Arrays.stream(lengths).allMatch(length -> length <= limit)
        ? matrix
        : rows(matrix.transpose(), limit).transpose();
  }

  private static int longestRow(SparseMatrix matrix) {
    int longest = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      longest = Math.max(longest, matrix.offset(row + 1) - matrix.offset(row));
    }
    return longest;
  }
}
