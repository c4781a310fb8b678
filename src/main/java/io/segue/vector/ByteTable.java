package io.segue.vector;

/**
 * Rows of numbers as signed bytes with a factor for each row: a quarter of the memory of floats, at
 * an error of at most half of a row's largest number's 127th part. Not thread-safe while it is
 * filled.
 */
public final class ByteTable {
  private static final float STEPS = Byte.MAX_VALUE;

  private final int columns;
  private final byte[] values;
  private final float[] factors;

  /**
   * A table of zeros.
   *
   * @throws IllegalArgumentException if a side is negative or the table exceeds one array
   */
  public ByteTable(int rows, int columns) {
    long size = (long) rows * columns;
    if (rows < 0 || columns < 0 || size > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a table of " + rows + " x " + columns + " bytes does not fit one array");
    }
    this.columns = columns;
    this.values = new byte[(int) size];
    this.factors = new float[rows];
  }

  /** One row for one vector. */
  public static ByteTable of(float[] vector) {
    ByteTable table = new ByteTable(1, vector.length);
    table.put(0, vector);
    return table;
  }

  public int rows() {
    return factors.length;
  }

  /** Sets a row. */
  public void put(int row, float[] vector) {
    if (vector.length != columns) {
      throw new IllegalArgumentException("dimension mismatch: " + vector.length + " != " + columns);
    }
    float largest = 0f;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    factors[row] = largest / STEPS;
    for (int i = 0; i < columns; i++) {
      values[row * columns + i] =
          (byte) (largest == 0f ? 0 : Math.round(vector[i] * STEPS / largest));
    }
  }

  /** About the dot product of a row with the first row of another table of the same columns. */
  public float dot(int row, ByteTable query) {
    int steps = Kernels.dot(values, row * columns, query.values, 0, columns);
    return factors[row] * query.factors[0] * steps;
  }
}
