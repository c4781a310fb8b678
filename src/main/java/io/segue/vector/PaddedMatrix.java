package io.segue.vector;

/**
 * A square float matrix whose sides are padded so that no register tile crosses an edge.
 *
 * <p>Element (r, c) is at {@code r * stride + c}; only its upper triangle carries meaning.
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
    this.dimension = dimension;
    this.stride = stride;
    this.rows = roundUp(dimension, TILE_ROWS);
    this.values = new float[Math.multiplyExact(rows, stride)];
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
