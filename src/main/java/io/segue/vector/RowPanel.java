package io.segue.vector;

import java.util.Arrays;

/** Up to eight rows of a table, side by side: element k of row r is at {@code k * ROWS + r}. */
final class RowPanel {
  static final int ROWS = PaddedMatrix.TILE_ROWS;

  final int dimension;

  /** Zero for rows that are not there. */
  final float[] values;

  RowPanel(int dimension) {
    this.dimension = dimension;
    this.values = new float[Math.multiplyExact(dimension, ROWS)];
  }

  /** Holds the rows {@code from} to {@code to} of the table, at most {@link #ROWS}. */
  void load(DenseTable table, int from, int to) {
    Arrays.fill(values, 0f);
    for (int row = from; row < to; row++) {
      int at = table.offset(row);
      for (int k = 0; k < dimension; k++) {
        values[k * ROWS + row - from] = table.values()[at + k];
      }
    }
  }
}
