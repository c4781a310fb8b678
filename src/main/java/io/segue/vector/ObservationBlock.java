package io.segue.vector;

import java.util.Arrays;

/**
 * Observations of one problem as rows P and targets q: a row is y scaled by the root of its weight
 * w, a target is its pull t divided by that root, so that Σ w y yᵀ = PᵀP and Σ t y = Pᵀq.
 */
final class ObservationBlock {
  final int dimension;

  /** Floats from one row to the next; what lies beyond the dimension is zero. */
  final int stride;

  /** P, of which {@link #rows} rows count. */
  final float[] values;

  /** q. */
  final float[] targets;

  int rows;

  private final FloatKernels kernels;

  ObservationBlock(FloatKernels kernels, int capacity, int dimension) {
    this.kernels = kernels;
    this.dimension = dimension;
    this.stride = kernels.stride(dimension);
    this.values = new float[Math.multiplyExact(capacity, stride)];
    this.targets = new float[capacity];
  }

  boolean isFull() {
    return rows == targets.length;
  }

  void clear() {
    rows = 0;
  }

  void add(float[] y, int offset, float weight, float pull) {
    // A weight of zero would leave its pull without a row.
    float root = (float) Math.sqrt(Math.max(weight, Float.MIN_NORMAL));
    kernels.scale(root, y, offset, values, rows * stride, dimension);
    targets[rows++] = pull / root;
  }

  /**
   * Sets {@code columns} to the transpose of P diag(factors), with {@code step} floats a row and
   * zeros beyond the rows of P.
   */
  void transpose(float[] factors, float[] columns, int step) {
    Arrays.fill(columns, 0, dimension * step, 0f);
    int row = 0;
    // Four rows at a time, since the columns leave the innermost cache.
    for (; row <= rows - 4; row += 4) {
      transposeFour(row, factors, columns, step);
    }
    for (; row < rows; row++) {
      int from = row * stride;
      for (int k = 0; k < dimension; k++) {
        columns[k * step + row] = factors[k] * values[from + k];
      }
    }
  }

  private void transposeFour(int row, float[] factors, float[] columns, int step) {
    float[] p = values;
    int from0 = row * stride;
    int from1 = from0 + stride;
    int from2 = from1 + stride;
    int from3 = from2 + stride;
    for (int k = 0, at = row; k < dimension; k++, at += step) {
      float factor = factors[k];
      columns[at] = factor * p[from0 + k];
      columns[at + 1] = factor * p[from1 + k];
      columns[at + 2] = factor * p[from2 + k];
      columns[at + 3] = factor * p[from3 + k];
    }
  }
}
