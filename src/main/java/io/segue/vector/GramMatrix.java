package io.segue.vector;

/** The Gram matrix YᵀY of a table Y: dimension x dimension floats, symmetric, row-major. */
public final class GramMatrix {
  private final int dimension;
  private final float[] values;

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
}
