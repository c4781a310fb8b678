package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;
import java.util.Arrays;

/** A sparse matrix in the making, row by row, from any threads; each row is put once at most. */
final class SparseRows {
  private final int columns;
  private final SparseRow[] rows;

  SparseRows(int rows, int columns) {
    this.columns = columns;
    this.rows = new SparseRow[rows];
    Arrays.fill(this.rows, SparseRow.EMPTY);
  }

  /** Different rows may be put at the same time. */
  void put(int row, SparseRow entries) {
    rows[row] = entries;
  }

  /** The whole matrix; empties this object as it goes, so that memory holds the entries once. */
  SparseMatrix matrix() {
    int[] offsets = new int[rows.length + 1];
    for (int r = 0; r < rows.length; r++) {
      offsets[r + 1] = Math.addExact(offsets[r], rows[r].length());
    }
    int[] columnOrdinals = new int[offsets[rows.length]];
    float[] values = new float[columnOrdinals.length];
    for (int r = 0; r < rows.length; r++) {
      System.arraycopy(rows[r].columns(), 0, columnOrdinals, offsets[r], rows[r].length());
      System.arraycopy(rows[r].values(), 0, values, offsets[r], rows[r].length());
      rows[r] = SparseRow.EMPTY;
    }
    return new SparseMatrix(columns, offsets, columnOrdinals, values);
  }
}
