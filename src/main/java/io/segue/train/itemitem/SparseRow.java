package io.segue.train.itemitem;

import java.util.stream.IntStream;

/** Some columns of one row and their values; columns ascend. */
final class SparseRow {
  static final SparseRow EMPTY = new SparseRow(new int[0], new float[0]);

  private final int[] columns;
  private final float[] values;

  /** A row over arrays of one length, which are not copied. */
  SparseRow(int[] columns, float[] values) {
    if (columns.length != values.length) {
      throw new IllegalArgumentException(
          "length mismatch: " + columns.length + " != " + values.length);
    }
    this.columns = columns;
    this.values = values;
  }

  /** A row of entries in any order. */
  static SparseRow sorted(int[] columns, float[] values) {
    int[] order =
        IntStream.range(0, columns.length)
            .boxed()
            .sorted((a, b) -> Integer.compare(columns[a], columns[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] sortedColumns = new int[columns.length];
    float[] sortedValues = new float[columns.length];
    for (int i = 0; i < order.length; i++) {
      sortedColumns[i] = columns[order[i]];
      sortedValues[i] = values[order[i]];
    }
    return new SparseRow(sortedColumns, sortedValues);
  }

  int length() {
    return columns.length;
  }

  /** Shared, not a copy. */
  int[] columns() {
    return columns;
  }

  /** Shared, not a copy. */
  float[] values() {
    return values;
  }
}
