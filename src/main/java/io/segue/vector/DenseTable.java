package io.segue.vector;

/** Rows x columns floats, row-major in one array; not thread-safe for writes to the same row. */
public final class DenseTable {
  private final int rows;
  private final int columns;
  private final float[] values;

  /**
   * A table of zeros.
   *
   * @throws IllegalArgumentException if a side is negative or the table exceeds one array
   */
  public DenseTable(int rows, int columns) {
    this(rows, columns, new float[requireSize(rows, columns)]);
  }

  /** A table over {@code values}, which is not copied and must hold rows x columns floats. */
  public DenseTable(int rows, int columns, float[] values) {
    if (values.length != requireSize(rows, columns)) {
      throw new IllegalArgumentException(
          "size mismatch: " + rows + " x " + columns + " != " + values.length);
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The backing array, shared. Row {@code r} starts at {@link #offset(int)}. */
  public float[] values() {
    return values;
  }

  /** Where row {@code row} starts in {@link #values()}. */
  public int offset(int row) {
    return row * columns;
  }

  /** A copy of one row. */
  public float[] row(int row) {
    float[] copy = new float[columns];
    System.arraycopy(values, offset(row), copy, 0, columns);
    return copy;
  }

  private static int requireSize(int rows, int columns) {
    long size = (long) rows * columns;
    if (rows < 0 || columns < 0 || size > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a table of " + rows + " x " + columns + " floats does not fit one array");
    }
    return (int) size;
  }
}
