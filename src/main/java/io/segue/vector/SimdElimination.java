package io.segue.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Gaussian elimination of a small symmetric system, row by row and with the right-hand side as one
 * more column; for few rows its lack of latency beats the arithmetic of {@link SimdCholesky}.
 */
final class SimdElimination {
  private static final VectorSpecies<Float> SPECIES = SimdKernels.SPECIES;
  private static final int LANES = SPECIES.length();

  private SimdElimination() {}

  /** Replaces b by the solution of A x = b; A is overwritten, with the column after its last. */
  static void solve(PaddedMatrix matrix, float[] b) {
    float[] a = matrix.values;
    int n = matrix.dimension;
    int stride = matrix.stride;
    for (int r = 0; r < n; r++) {
      a[r * stride + n] = b[r];
    }
    for (int r = 0; r < n; r++) {
      eliminate(matrix, r, -1f / ScalarKernels.requirePivot(r, a[r * stride + r]));
    }
    for (int r = 0; r < n; r++) {
      b[r] = a[r * stride + n];
    }
    for (int r = n - 1; r >= 0; r--) {
      float z = b[r] / a[r * stride + r];
      b[r] = z;
      int at = r;
      for (int s = 0; s < r; s++, at += stride) {
        b[s] -= a[at] * z;
      }
    }
  }

  private static void eliminate(PaddedMatrix matrix, int r, float factor) {
    float[] a = matrix.values;
    int n = matrix.dimension;
    int stride = matrix.stride;
    int row = r * stride;
    for (int c = (r + 1) - (r + 1) % LANES; c < stride; c += LANES) {
      FloatVector scaled = load(a, row + c).mul(factor);
      int end = Math.min(n, c + LANES);
      int at = (r + 1) * stride + c;
      for (int s = r + 1; s < end; s++, at += stride) {
        scaled.fma(FloatVector.broadcast(SPECIES, a[row + s]), load(a, at)).intoArray(a, at);
      }
    }
  }

  private static FloatVector load(float[] values, int offset) {
    return FloatVector.fromArray(SPECIES, values, offset);
  }
}
