package io.segue.vector;

/**
 * The place of one register tile in a matrix of rows: {@link PaddedMatrix#TILE_ROWS} rows from
 * {@code row} on, {@link FloatKernels#tileColumns()} floats from {@code column} on.
 */
final class Tile {
  final float[][] rows;
  final int row;
  final int column;

  Tile(float[][] rows, int row, int column) {
    this.rows = rows;
    this.row = row;
    this.column = column;
  }
}
