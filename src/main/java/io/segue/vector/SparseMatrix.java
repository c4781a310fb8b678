package io.segue.vector;

import java.util.Arrays;

/**
 * A sparse matrix by rows (CSR): row {@code r} holds the entries {@code offset(r)} to {@code
 * offset(r + 1)} of {@link #columnOrdinals()} (ascending within a row) and {@link #values()}.
 */
public final class SparseMatrix {
  private final int columns;
  private final int[] offsets;
  private final int[] columnOrdinals;
  private final float[] values;

  /**
   * A matrix over the given arrays, which are not copied.
   *
   * @param columns number of columns
   * @param offsets rows + 1 ascending positions, from 0 to the number of entries
   * @param columnOrdinals 0 to columns - 1, ascending within a row
   * @param values as long as {@code columnOrdinals}
   * @throws IllegalArgumentException if the lengths disagree
   */
  public SparseMatrix(int columns, int[] offsets, int[] columnOrdinals, float[] values) {
    if (columnOrdinals.length != values.length) {
      throw new IllegalArgumentException(
          "length mismatch: " + columnOrdinals.length + " != " + values.length);
    }
    if (offsets.length == 0 || offsets[offsets.length - 1] != values.length) {
      throw new IllegalArgumentException("the last offset must be the number of entries");
    }
    this.columns = columns;
    this.offsets = offsets;
    this.columnOrdinals = columnOrdinals;
    this.values = values;
  }

  public int rows() {
    return offsets.length - 1;
  }

  public int columns() {
    return columns;
  }

  public int entries() {
    return values.length;
  }

  public int offset(int row) {
    return offsets[row];
  }

  /** Shared, not a copy. */
  public int[] columnOrdinals() {
    return columnOrdinals;
  }

  /** Shared, not a copy. */
  public float[] values() {
    return values;
  }

  /** The same pattern with other values, which are not copied. */
  public SparseMatrix withValues(float[] other) {
    return new SparseMatrix(columns, offsets, columnOrdinals, other);
  }

  /** The same pattern with {@code value} everywhere. */
  public SparseMatrix filledWith(float value) {
    float[] filled = new float[values.length];
    Arrays.fill(filled, value);
    return withValues(filled);
  }

  /** The entries above 0; this matrix if that is all of them. */
  public SparseMatrix positive() {
    int[] starts = new int[offsets.length];
    for (int r = 0; r < rows(); r++) {
      starts[r + 1] = starts[r];
      for (int e = offsets[r]; e < offsets[r + 1]; e++) {
        starts[r + 1] += values[e] > 0 ? 1 : 0;
      }
    }
    if (starts[rows()] == entries()) {
      return this;
    }
    int[] ordinals = new int[starts[rows()]];
    float[] kept = new float[ordinals.length];
    int at = 0;
    for (int e = 0; e < entries(); e++) {
      if (values[e] > 0) {
        ordinals[at] = columnOrdinals[e];
        kept[at++] = values[e];
      }
    }
    return new SparseMatrix(columns, starts, ordinals, kept);
  }

  /** Some rows of this matrix, in the given order. */
  public SparseMatrix select(int[] rows) {
    int[] starts = new int[rows.length + 1];
    for (int r = 0; r < rows.length; r++) {
      starts[r + 1] = Math.addExact(starts[r], offset(rows[r] + 1) - offset(rows[r]));
    }
    int[] selectedOrdinals = new int[starts[rows.length]];
    float[] selected = new float[selectedOrdinals.length];
    for (int r = 0; r < rows.length; r++) {
      int length = starts[r + 1] - starts[r];
      System.arraycopy(columnOrdinals, offset(rows[r]), selectedOrdinals, starts[r], length);
      System.arraycopy(values, offset(rows[r]), selected, starts[r], length);
    }
    return new SparseMatrix(columns, starts, selectedOrdinals, selected);
  }

  /**
   * This matrix with the rows of another under its own.
   *
   * @throws IllegalArgumentException if the numbers of columns differ
   */
  public SparseMatrix above(SparseMatrix lower) {
    if (columns != lower.columns) {
      throw new IllegalArgumentException("columns mismatch: " + columns + " != " + lower.columns);
    }
    int[] starts = Arrays.copyOf(offsets, rows() + lower.rows() + 1);
    for (int r = 1; r <= lower.rows(); r++) {
      starts[rows() + r] = Math.addExact(entries(), lower.offset(r));
    }
    int[] ordinals = Arrays.copyOf(columnOrdinals, entries() + lower.entries());
    System.arraycopy(lower.columnOrdinals, 0, ordinals, entries(), lower.entries());
    float[] stacked = Arrays.copyOf(values, ordinals.length);
    System.arraycopy(lower.values, 0, stacked, entries(), lower.entries());
    return new SparseMatrix(columns, starts, ordinals, stacked);
  }

  /** The transpose, by counting sort: its rows are this matrix's columns. */
  public SparseMatrix transpose() {
    int[] starts = new int[columns + 1];
    for (int column : columnOrdinals) {
      starts[column + 1]++;
    }
    for (int c = 0; c < columns; c++) {
      starts[c + 1] += starts[c];
    }
    int[] next = starts.clone();
    int[] rowOrdinals = new int[entries()];
    float[] moved = new float[entries()];
    for (int r = 0; r < rows(); r++) {
      for (int e = offsets[r]; e < offsets[r + 1]; e++) {
        int at = next[columnOrdinals[e]]++;
        rowOrdinals[at] = r;
        moved[at] = values[e];
      }
    }
    return new SparseMatrix(rows(), starts, rowOrdinals, moved);
  }
}
