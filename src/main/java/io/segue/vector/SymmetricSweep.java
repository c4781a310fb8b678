package io.segue.vector;

import java.util.function.IntConsumer;

/**
 * Inverts a symmetric positive definite matrix in place, block by block, in n³ operations: after
 * all blocks it holds the negative of its inverse.
 *
 * <p>For block k, with C = A_·k and P = A_kk⁻¹, W = C P: A_ij − W_i C_jᵀ outside the block, W in
 * its rows and columns, and −P where they meet. Results don't depend on how tasks are spread.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1979.10482688">Goodnight 1979, A tutorial on the
 *     sweep operator</a>
 */
public final class SymmetricSweep {
  private static final int TILE_ROWS = PaddedMatrix.TILE_ROWS;

  /** Rows that share a panel of C while it is in the cache. */
  private static final int BAND_ROWS = 8 * TILE_ROWS;

  private final FloatKernels kernels;
  private final SymmetricRows matrix;
  private final int block;
  private final int tileColumns;
  private final PivotBlock pivot;

  /** P in panels of tile columns. */
  private final float[] inverse;

  /** −W in panels of tile rows. */
  private final float[] left;

  /** C in panels of tile columns. */
  private final float[] right;

  /** Runs numbered tasks, in any order, on any threads, and waits for them. */
  public interface Parallel {
    void run(int tasks, IntConsumer task);
  }

  public SymmetricSweep(Kernels kernels, SymmetricRows matrix) {
    this(kernels.twin(), matrix);
  }

  SymmetricSweep(FloatKernels kernels, SymmetricRows matrix) {
    this.kernels = kernels;
    this.matrix = matrix;
    this.block = matrix.block;
    this.tileColumns = kernels.tileColumns();
    this.pivot = new PivotBlock(block);
    this.inverse = new float[block * block];
    this.left = new float[Math.multiplyExact(matrix.padded, block)];
    this.right = new float[left.length];
  }

  /** Number of blocks, each of which must be swept once, in any order. */
  public int blocks() {
    return matrix.padded / block;
  }

  /**
   * Sweeps one block.
   *
   * @throws NotPositiveDefiniteException if rounding or bad input left no positive pivot
   */
  public void sweep(int number, Parallel parallel) {
    int first = number * block;
    invertPivot(first);
    parallel.run(matrix.padded / TILE_ROWS, stripe -> pack(first, stripe * TILE_ROWS));
    parallel.run(Math.ceilDiv(matrix.padded, BAND_ROWS), band -> update(first, band * BAND_ROWS));
    for (int r = 0; r < block; r++) {
      for (int c = r; c < block; c++) {
        matrix.set(first + r, first + c, (float) -pivot.value(r, c));
      }
    }
  }

  private void invertPivot(int first) {
    for (int r = 0; r < block; r++) {
      for (int c = r; c < block; c++) {
        pivot.set(r, c, matrix.value(first + r, first + c));
      }
    }
    pivot.invert(first);
    for (int c = 0; c < block; c++) {
      int panel = (c / tileColumns) * block * tileColumns + c % tileColumns;
      for (int k = 0; k < block; k++) {
        inverse[panel + k * tileColumns] = (float) pivot.value(k, c);
      }
    }
  }

  /** Packs eight rows of C and −W, and writes W into the matrix. */
  private void pack(int first, int row) {
    if (row >= first && row < first + block) {
      return;
    }
    float[] c = new float[TILE_ROWS * block];
    int panel = (row / tileColumns) * block * tileColumns + row % tileColumns;
    for (int k = 0; k < block; k++) {
      for (int r = 0; r < TILE_ROWS; r++) {
        float value = matrix.value(row + r, first + k);
        c[k * TILE_ROWS + r] = value;
        right[panel + k * tileColumns + r] = value;
      }
    }
    float[][] w = new float[TILE_ROWS][block];
    for (int column = 0; column < block; column += tileColumns) {
      Panel p = new Panel(inverse, column * block, block);
      kernels.addProduct(new Tile(w, 0, column), new Panel(c, 0, block), p);
    }
    for (int k = 0; k < block; k++) {
      for (int r = 0; r < TILE_ROWS; r++) {
        left[row * block + k * TILE_ROWS + r] = -w[r][k];
        matrix.set(Math.min(row + r, first + k), Math.max(row + r, first + k), w[r][k]);
      }
    }
  }

  private void update(int first, int band) {
    int end = Math.min(matrix.padded, band + BAND_ROWS);
    for (int column = matrix.start(band); column < matrix.padded; column += tileColumns) {
      if (column >= first && column < first + block) {
        continue;
      }
      Panel c = new Panel(right, column * block, block);
      for (int row = band; row < end; row += TILE_ROWS) {
        boolean swept = row >= first && row < first + block;
        if (!swept && column >= matrix.start(row)) {
          Tile tile = new Tile(matrix.rows, row, column - matrix.start(row));
          kernels.addProduct(tile, new Panel(left, row * block, block), c);
        }
      }
    }
  }
}
