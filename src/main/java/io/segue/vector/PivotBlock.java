package io.segue.vector;

import java.util.Arrays;

/** A small symmetric positive definite matrix, inverted in place, in double. */
final class PivotBlock {
  private final int dimension;

  /** Element (r, c) of the upper triangle at r * dimension + c. */
  private final double[] values;

  private final double[] column;

  PivotBlock(int dimension) {
    this.dimension = dimension;
    this.values = new double[dimension * dimension];
    this.column = new double[dimension];
  }

  /** Sets an element; {@code row} is at most {@code column}. */
  void set(int row, int at, double value) {
    values[row * dimension + at] = value;
  }

  /** The element at (row, column), which is also that at (column, row). */
  double value(int row, int at) {
    return values[Math.min(row, at) * dimension + Math.max(row, at)];
  }

  /**
   * Inverts by sweeping one pivot after another.
   *
   * @param first number of the first row in the whole matrix, for the message
   * @throws NotPositiveDefiniteException if a pivot is not positive and finite
   */
  void invert(int first) {
    for (int pivot = 0; pivot < dimension; pivot++) {
      double diagonal = values[pivot * dimension + pivot];
      if (!(diagonal > 0 && diagonal < Double.POSITIVE_INFINITY)) {
        throw new NotPositiveDefiniteException(first + pivot, (float) diagonal);
      }
      sweep(pivot, 1 / diagonal);
    }
    Arrays.setAll(values, i -> -values[i]);
  }

  private void sweep(int pivot, double inverse) {
    for (int i = 0; i < dimension; i++) {
      column[i] = value(pivot, i);
    }
    for (int i = 0; i < dimension; i++) {
      double factor = column[i] * inverse;
      int row = i * dimension;
      for (int j = i; j < dimension; j++) {
        values[row + j] -= factor * column[j];
      }
    }
    for (int i = 0; i < dimension; i++) {
      int at = Math.min(pivot, i) * dimension + Math.max(pivot, i);
      values[at] = i == pivot ? -inverse : column[i] * inverse;
    }
  }
}
