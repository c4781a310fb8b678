package io.segue.vector;

import java.util.Arrays;

/**
 * The normal equations of one regularised, weighted least squares problem: (G + ridge I + Σ w y yᵀ)
 * x = Σ t y, solved exactly by a Cholesky factorization in float.
 *
 * <p>Buffers are reused from problem to problem, so an object belongs to one thread.
 */
public final class NormalEquations {
  private static final int BLOCK_ROWS = 96;

  private final FloatKernels kernels;
  private final PaddedMatrix gram;
  private final PaddedMatrix matrix;
  private final float[] target;
  private final float[] block;
  private int blockRows;

  /** Equations that all share the Gram matrix G. */
  public NormalEquations(Kernels kernels, GramMatrix gram) {
    this.kernels = kernels.twin();
    int d = gram.dimension();
    int stride = this.kernels.stride(d);
    this.gram = new PaddedMatrix(d, stride);
    for (int r = 0; r < d; r++) {
      System.arraycopy(gram.values(), r * d, this.gram.values, r * stride, d);
    }
    this.gram.unitPadding();
    this.matrix = new PaddedMatrix(d, stride);
    this.target = new float[stride];
    this.block = new float[BLOCK_ROWS * stride];
  }

  /** Begins a problem: G + ridge I and a target of zeros. */
  public void start(float ridge) {
    System.arraycopy(gram.values, 0, matrix.values, 0, matrix.values.length);
    for (int r = 0; r < matrix.dimension; r++) {
      matrix.values[r * matrix.stride + r] += ridge;
    }
    Arrays.fill(target, 0f);
    blockRows = 0;
  }

  /**
   * Adds one observation y, at {@code offset} of {@code values}.
   *
   * @param weight w, at least 0
   * @param pull t
   */
  public void add(float[] values, int offset, float weight, float pull) {
    float root = (float) Math.sqrt(weight);
    int at = blockRows * matrix.stride;
    kernels.scale(root, values, offset, block, at, matrix.dimension);
    kernels.axpy(pull, values, offset, target, 0, matrix.dimension);
    if (++blockRows == BLOCK_ROWS) {
      flush();
    }
  }

  /**
   * Solves and writes x to {@code solution} from {@code offset} on.
   *
   * @throws NotPositiveDefiniteException if rounding or bad input left no positive pivot
   */
  public void solve(float[] solution, int offset) {
    flush();
    kernels.factorize(matrix);
    kernels.solve(matrix, target);
    System.arraycopy(target, 0, solution, offset, matrix.dimension);
  }

  /**
   * Solves the same left-hand side for another target; only after {@link #solve}, before the next
   * {@link #start}.
   */
  public void solveFor(float[] other, float[] solution) {
    Arrays.fill(target, 0f);
    System.arraycopy(other, 0, target, 0, matrix.dimension);
    kernels.solve(matrix, target);
    System.arraycopy(target, 0, solution, 0, matrix.dimension);
  }

  private void flush() {
    if (blockRows > 0) {
      kernels.addGram(block, blockRows, matrix);
      blockRows = 0;
    }
  }
}
