package io.segue.vector;

import java.util.Arrays;

/**
 * A float matrix whose sides are padded so that no register tile crosses an edge: element (r, c) is
 * at {@code r * stride + c}. If symmetric, only the upper triangle carries meaning.
 */
final class PaddedMatrix {
  /** Rows of one register tile. */
  static final int TILE_ROWS = 8;

  final int dimension;
  final int stride;

  /** The dimension rounded up to whole tiles. */
  final int rows;

  final float[] values;

  PaddedMatrix(int dimension, int stride) {
    this(dimension, stride, new float[Math.multiplyExact(roundUp(dimension, TILE_ROWS), stride)]);
  }

  /** A matrix at the beginning of {@code values}, which are shared. */
  PaddedMatrix(int dimension, int stride, float[] values) {
    this.dimension = dimension;
    this.stride = stride;
    this.rows = roundUp(dimension, TILE_ROWS);
    this.values = values;
  }

  /** Becomes the identity. */
  void identity() {
    Arrays.fill(values, 0, rows * stride, 0f);
    for (int r = 0; r < rows; r++) {
      values[r * stride + r] = 1f;
    }
  }

  /** Puts ones on the diagonal of the padding, so that it factorizes to itself. */
  void unitPadding() {
    for (int r = dimension; r < rows; r++) {
      values[r * stride + r] = 1f;
    }
  }

  static int roundUp(int value, int step) {
    return Math.multiplyExact(Math.ceilDiv(value, step), step);
  }
}
