package io.segue.vector;

import java.util.Arrays;

/**
 * (D + PᵀP) x = Pᵀq for a diagonal D, by way of a system that has a row for each observation:
 *
 * <pre>
 *   x = D⁻¹ Pᵀ (I + P D⁻¹ Pᵀ)⁻¹ q
 * </pre>
 *
 * <p>For n observations it takes about n²d / 2 + n³ / 6 multiplications, where the system of the
 * dimension d takes nd² / 2 + d³ / 6.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Woodbury_matrix_identity">Woodbury identity</a>
 */
final class DualEquations {
  private final FloatKernels kernels;
  private final float[] diagonal;
  private final float[] inverseRoots;
  private final float[] columns;
  private final float[] products;
  private final float[] dual;
  private final float[] combination;
  private float ridge = Float.NaN;

  /** Equations of at most {@code capacity} observations that share the diagonal of G. */
  DualEquations(FloatKernels kernels, float[] diagonal, int capacity) {
    this.kernels = kernels;
    this.diagonal = diagonal;
    this.inverseRoots = new float[diagonal.length];
    PaddedMatrix largest = new PaddedMatrix(capacity, kernels.stride(capacity + 1));
    this.columns = new float[Math.multiplyExact(diagonal.length, largest.stride)];
    this.products = largest.values;
    this.dual = new float[largest.stride];
    this.combination = new float[kernels.stride(diagonal.length)];
  }

  /** Solves with D = G + ridge I. */
  void solve(float ridge, ObservationBlock block, float[] solution, int offset) {
    invert(ridge);
    PaddedMatrix matrix = new PaddedMatrix(block.rows, kernels.stride(block.rows + 1), products);
    matrix.identity();
    block.transpose(inverseRoots, columns, matrix.stride);
    kernels.addGram(columns, diagonal.length, matrix);
    System.arraycopy(block.targets, 0, dual, 0, block.rows);
    Arrays.fill(dual, block.rows, matrix.stride, 0f);
    kernels.eliminate(matrix, dual);
    Arrays.fill(combination, 0f);
    kernels.addCombination(block, dual, combination);
    for (int k = 0; k < diagonal.length; k++) {
      solution[offset + k] = combination[k] * inverseRoots[k] * inverseRoots[k];
    }
  }

  private void invert(float ridge) {
    if (ridge == this.ridge) {
      return;
    }
    for (int k = 0; k < diagonal.length; k++) {
      float pivot = ScalarKernels.requirePivot(k, diagonal[k] + ridge);
      inverseRoots[k] = 1f / (float) Math.sqrt(pivot);
    }
    this.ridge = ridge;
  }
}
