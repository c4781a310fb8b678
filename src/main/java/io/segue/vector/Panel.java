package io.segue.vector;

/**
 * A few rows of a matrix, packed column by column for the register tile: element (r, k) is at
 * {@code offset + k * width + r}, where the width is that of the tile's side.
 */
final class Panel {
  final float[] values;
  final int offset;

  /** Number of columns. */
  final int depth;

  Panel(float[] values, int offset, int depth) {
    this.values = values;
    this.offset = offset;
    this.depth = depth;
  }
}
