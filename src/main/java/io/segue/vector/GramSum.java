package io.segue.vector;

import java.util.Arrays;

/**
 * A Gram matrix in the making: a fixed number of chunks, summed on any threads and added in order,
 * so that the result does not depend on how many threads there are.
 */
public final class GramSum {
  /** Number of chunks of every sum. */
  public static final int CHUNKS = 16;

  private static final int BLOCK_ROWS = 96;

  /** Blocks summed in float before they go into the double sum. */
  private static final int FLOAT_BLOCKS = 32;

  private final FloatKernels kernels;
  private final DenseTable table;
  private final double[][] chunkSums = new double[CHUNKS][];

  /** The sum over the rows of {@code table}. */
  public GramSum(Kernels kernels, DenseTable table) {
    this.kernels = kernels.twin();
    this.table = table;
  }

  /** Sums one chunk, 0 to {@value #CHUNKS} - 1; different chunks may run at the same time. */
  public void accumulate(int chunk) {
    int d = table.columns();
    int end = boundary(chunk + 1);
    double[] sums = new double[d * d];
    PaddedMatrix part = new PaddedMatrix(d, kernels.stride(d));
    float[] block = new float[BLOCK_ROWS * part.stride];
    int blocks = 0;
    for (int row = boundary(chunk); row < end; row += BLOCK_ROWS) {
      int rows = Math.min(BLOCK_ROWS, end - row);
      for (int k = 0; k < rows; k++) {
        System.arraycopy(table.values(), table.offset(row + k), block, k * part.stride, d);
      }
      kernels.addGram(block, rows, part);
      if (++blocks % FLOAT_BLOCKS == 0) {
        moveInto(sums, part);
      }
    }
    moveInto(sums, part);
    chunkSums[chunk] = sums;
  }

  /**
   * The whole sum.
   *
   * @throws IllegalStateException if a chunk has not been accumulated
   */
  public GramMatrix total() {
    int d = table.columns();
    double[] total = new double[d * d];
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      if (chunkSums[chunk] == null) {
        throw new IllegalStateException("chunk " + chunk + " has not been accumulated");
      }
      for (int i = 0; i < total.length; i++) {
        total[i] += chunkSums[chunk][i];
      }
    }
    float[] values = new float[total.length];
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < d; c++) {
        values[r * d + c] = (float) total[Math.min(r, c) * d + Math.max(r, c)];
      }
    }
    return new GramMatrix(d, values);
  }

  private int boundary(int chunk) {
    return (int) ((long) table.rows() * chunk / CHUNKS);
  }

  private static void moveInto(double[] sums, PaddedMatrix part) {
    for (int r = 0; r < part.dimension; r++) {
      for (int c = r; c < part.dimension; c++) {
        sums[r * part.dimension + c] += part.values[r * part.stride + c];
      }
    }
    Arrays.fill(part.values, 0f);
  }
}
