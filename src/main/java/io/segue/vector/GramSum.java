package io.segue.vector;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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
  private final double[] total;
  private final Map<Integer, double[]> waiting = new HashMap<>();
  private int added;

  /** The sum over the rows of {@code table}. */
  public GramSum(Kernels kernels, DenseTable table) {
    this.kernels = kernels.twin();
    this.table = table;
    this.total = new double[Math.multiplyExact(table.columns(), table.columns())];
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
    add(chunk, sums);
  }

  /** Adds a chunk as soon as all before it are added. */
  private synchronized void add(int chunk, double[] sums) {
    waiting.put(chunk, sums);
    for (double[] next = waiting.remove(added); next != null; next = waiting.remove(added)) {
      for (int i = 0; i < total.length; i++) {
        total[i] += next[i];
      }
      added++;
    }
  }

  /**
   * The whole sum.
   *
   * @throws IllegalStateException if a chunk has not been accumulated
   */
  public GramMatrix total() {
    double[] sums = symmetric();
    float[] values = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      values[i] = (float) sums[i];
    }
    return new GramMatrix(table.columns(), values);
  }

  /** Whether every element of the whole sum is. */
  public synchronized boolean isFinite() {
    for (double element : total) {
      if (!Double.isFinite(element)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The eigenvectors of the whole sum, which must be finite.
   *
   * @throws IllegalStateException if a chunk has not been accumulated
   */
  public PrincipalAxes axes() {
    return PrincipalAxes.of(kernels, table.columns(), symmetric());
  }

  private synchronized double[] symmetric() {
    if (added < CHUNKS) {
      throw new IllegalStateException("chunk " + added + " has not been accumulated");
    }
    int d = table.columns();
    double[] sums = total.clone();
    for (int r = 1; r < d; r++) {
      for (int c = 0; c < r; c++) {
        sums[r * d + c] = sums[c * d + r];
      }
    }
    return sums;
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
