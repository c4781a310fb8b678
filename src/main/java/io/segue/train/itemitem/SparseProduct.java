package io.segue.train.itemitem;

import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import io.segue.vector.SparseMatrix;

/** Rows of the product of a sparse matrix and a table. */
final class SparseProduct {
  private SparseProduct() {}

  /** Adds {@code factor} times a row of the product to the same row of {@code result}. */
  static void addRow(
      SparseMatrix matrix, int row, float factor, DenseTable table, DenseTable result) {
    int width = table.columns();
    int at = result.offset(row);
    for (int e = matrix.offset(row); e < matrix.offset(row + 1); e++) {
      int from = table.offset(matrix.columnOrdinals()[e]);
      Kernels.axpy(factor * matrix.values()[e], table.values(), from, result.values(), at, width);
    }
  }
}
