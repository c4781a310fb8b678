package io.segue.vector;

/** The Gram matrix YᵀY of a table Y: dimension x dimension floats, symmetric, row-major. */
public final class GramMatrix {
  private final int dimension;
  private final float[] values;
  private final boolean diagonal;

  /**
   * A matrix over {@code values}, which are not copied.
   *
   * @throws IllegalArgumentException if there are not dimension x dimension of them
   */
  public GramMatrix(int dimension, float[] values) {
    if (values.length != (long) dimension * dimension) {
      throw new IllegalArgumentException(
          "size mismatch: " + dimension + " x " + dimension + " != " + values.length);
    }
    this.dimension = dimension;
    this.values = values;
    this.diagonal = onlyDiagonal(dimension, values);
  }

  /** The matrix with these elements on the diagonal and zeros beside it. */
  static GramMatrix diagonal(float[] elements) {
    int d = elements.length;
    float[] values = new float[Math.multiplyExact(d, d)];
    for (int k = 0; k < d; k++) {
      values[k * d + k] = elements[k];
    }
    return new GramMatrix(d, values);
  }

  /** The Gram matrix of a table, summed on this thread. */
  public static GramMatrix of(DenseTable table) {
    GramSum sum = new GramSum(Kernels.active(), table);
    for (int chunk = 0; chunk < GramSum.CHUNKS; chunk++) {
      sum.accumulate(chunk);
    }
    return sum.total();
  }

  public int dimension() {
    return dimension;
  }

  /** Shared, not a copy. */
  public float[] values() {
    return values;
  }

  /**
   * A copy of the rows and columns {@code from} to {@code to}: the Gram matrix of those columns of
   * the table.
   */
  public GramMatrix block(int from, int to) {
    int size = to - from;
    float[] part = new float[Math.multiplyExact(size, size)];
    for (int r = 0; r < size; r++) {
      System.arraycopy(values, (from + r) * dimension + from, part, r * size, size);
    }
    return new GramMatrix(size, part);
  }

  /** Whether all elements beside the diagonal are zero. */
  boolean isDiagonal() {
    return diagonal;
  }

  /** A copy of the diagonal. */
  float[] diagonal() {
    float[] elements = new float[dimension];
    for (int k = 0; k < dimension; k++) {
      elements[k] = values[k * dimension + k];
    }
    return elements;
  }

  /**
   * The sum of the products of equal elements: the trace of the matrices' product, and for the Gram
   * matrices of X and Y the sum of all squared (x · y).
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public double trace(GramMatrix other) {
    if (dimension != other.dimension) {
      throw new IllegalArgumentException(
          "dimension mismatch: " + dimension + " != " + other.dimension);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * other.values[i];
    }
    return sum;
  }

  private static boolean onlyDiagonal(int d, float[] values) {
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < d; c++) {
        if (r != c && values[r * d + c] != 0f) {
          return false;
        }
      }
    }
    return true;
  }
}
