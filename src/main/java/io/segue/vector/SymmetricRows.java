package io.segue.vector;

/**
 * The upper triangle of a large symmetric matrix: one array a row, so that the sides may exceed
 * 46,340. Takes 2 bytes x dimension², half of the square.
 *
 * <p>Rows start where a register tile starts, and both sides are padded to whole blocks; what is
 * beyond the diagonal is unspecified. Different rows may be written at the same time.
 */
public final class SymmetricRows {
  private static final int BLOCK = 256;

  /** Rows and columns of one block, a multiple of both sides of a tile. */
  final int block;

  /** The dimension, rounded up to whole blocks. */
  final int padded;

  final float[][] rows;
  private final int dimension;
  private final int step;

  /** A matrix of zeros. */
  public SymmetricRows(Kernels kernels, int dimension) {
    this(kernels.twin(), dimension, BLOCK);
  }

  SymmetricRows(FloatKernels kernels, int dimension, int block) {
    this.step = Math.max(PaddedMatrix.TILE_ROWS, kernels.tileColumns());
    this.block = PaddedMatrix.roundUp(Math.min(block, Math.max(1, dimension)), step);
    this.padded = PaddedMatrix.roundUp(dimension, this.block);
    this.dimension = dimension;
    this.rows = new float[padded][];
    for (int row = 0; row < padded; row++) {
      rows[row] = new float[padded - start(row)];
      if (row >= dimension) {
        rows[row][row - start(row)] = 1f;
      }
    }
  }

  /** The memory that a matrix and {@link SymmetricSweep} over it take. */
  public static long bytes(int dimension) {
    long padded = PaddedMatrix.roundUp(dimension, BLOCK);
    return Float.BYTES * padded * (padded / 2 + 3 * BLOCK);
  }

  public int dimension() {
    return dimension;
  }

  /** The element at (row, column), which is also that at (column, row). */
  public float value(int row, int column) {
    return row <= column ? rows[row][column - start(row)] : rows[column][row - start(column)];
  }

  /** Sets an element of the upper triangle: {@code row} is at most {@code column}. */
  public void set(int row, int column, float value) {
    rows[row][column - start(row)] = value;
  }

  /** The first column that a row has, at most {@code row}. */
  int start(int row) {
    return row - row % step;
  }
}
