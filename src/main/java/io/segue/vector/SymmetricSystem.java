package io.segue.vector;

import java.util.Arrays;

/**
 * One small symmetric positive definite system A x = b after another, solved by a Cholesky
 * factorization in float.
 *
 * <p>A is filled entry by entry in its upper triangle. Buffers are reused from system to system, so
 * an object belongs to one thread.
 */
public final class SymmetricSystem {
  /** Sizes are rounded up to this, so that few buffers serve all of them. */
  private static final int STEP = 32;

  private final FloatKernels kernels;
  private final PaddedMatrix[] matrices;
  private final float[][] targets;
  private PaddedMatrix matrix;
  private float[] target;
  private int dimension;

  /**
   * A solver for systems of 1 to {@code capacity} unknowns.
   *
   * @throws IllegalArgumentException if {@code capacity} is less than 1
   */
  public SymmetricSystem(Kernels kernels, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.kernels = kernels.twin();
    this.matrices = new PaddedMatrix[Math.ceilDiv(capacity, STEP)];
    this.targets = new float[matrices.length][];
    this.matrix = buffer(0);
    this.target = targets[0];
  }

  /**
   * Begins a system of zeros.
   *
   * @throws IllegalArgumentException if {@code unknowns} is not 1 to the capacity, rounded up
   */
  public void start(int unknowns) {
    if (unknowns < 1 || unknowns > matrices.length * STEP) {
      throw new IllegalArgumentException(
          "unknowns must be 1 to " + matrices.length * STEP + ": " + unknowns);
    }
    int size = Math.ceilDiv(unknowns, STEP) - 1;
    dimension = unknowns;
    matrix = buffer(size);
    target = targets[size];
    Arrays.fill(matrix.values, 0f);
    Arrays.fill(target, 0f);
    for (int r = unknowns; r < matrix.rows; r++) {
      matrix.values[r * matrix.stride + r] = 1f;
    }
  }

  /** Adds to one entry of A; {@code row} is at most {@code column}. */
  public void add(int row, int column, float value) {
    matrix.values[row * matrix.stride + column] += value;
  }

  /** Sets one element of b. */
  public void target(int row, float value) {
    target[row] = value;
  }

  /**
   * Solves, and writes x to the beginning of {@code solution}.
   *
   * @throws NotPositiveDefiniteException if rounding or bad input left no positive pivot
   */
  public void solve(float[] solution) {
    kernels.factorize(matrix);
    kernels.solve(matrix, target);
    System.arraycopy(target, 0, solution, 0, dimension);
  }

  private PaddedMatrix buffer(int size) {
    if (matrices[size] == null) {
      int d = (size + 1) * STEP;
      matrices[size] = new PaddedMatrix(d, kernels.stride(d));
      targets[size] = new float[matrices[size].stride];
    }
    return matrices[size];
  }
}
