package io.segue.vector;

import java.util.Arrays;

/** (G + ridge I + PᵀP) x = Pᵀq as it stands: d x d, whatever the number of observations. */
final class PrimalEquations {
  private final FloatKernels kernels;
  private final PaddedMatrix gram;
  private final PaddedMatrix matrix;
  private final float[] target;

  /** Equations that share G. */
  PrimalEquations(FloatKernels kernels, GramMatrix gram) {
    this.kernels = kernels;
    int d = gram.dimension();
    int stride = kernels.stride(d);
    this.gram = new PaddedMatrix(d, stride);
    for (int r = 0; r < d; r++) {
      System.arraycopy(gram.values(), r * d, this.gram.values, r * stride, d);
    }
    this.gram.unitPadding();
    this.matrix = new PaddedMatrix(d, stride);
    this.target = new float[stride];
  }

  /** Begins a problem without observations. */
  void start(float ridge) {
    System.arraycopy(gram.values, 0, matrix.values, 0, matrix.values.length);
    for (int r = 0; r < matrix.dimension; r++) {
      matrix.values[r * matrix.stride + r] += ridge;
    }
    Arrays.fill(target, 0f);
  }

  void add(ObservationBlock block) {
    kernels.addCombination(block, block.targets, target);
    kernels.addGram(block.values, block.rows, matrix);
  }

  void solve(float[] solution, int offset) {
    kernels.eliminate(matrix, target);
    System.arraycopy(target, 0, solution, offset, matrix.dimension);
  }
}
