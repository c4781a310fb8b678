package io.segue.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Cholesky factors by panels of {@link PaddedMatrix#TILE_ROWS} rows, and what they solve. */
final class SimdCholesky {
  private static final VectorSpecies<Float> SPECIES = SimdKernels.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int TILE_ROWS = PaddedMatrix.TILE_ROWS;

  private SimdCholesky() {}

  static void factorize(PaddedMatrix matrix) {
    SimdTile tile = new SimdTile(matrix, matrix, matrix, -1f);
    for (int panel = 0; panel < matrix.rows; panel += TILE_ROWS) {
      tile.accumulate(SimdTile.Strip.fromDiagonal(matrix, panel), panel);
      for (int r = panel; r < panel + TILE_ROWS; r++) {
        finishRow(matrix, r, panel + TILE_ROWS);
      }
    }
  }

  /** Scales row r and subtracts its part of the rows from there to the end of its panel. */
  private static void finishRow(PaddedMatrix matrix, int r, int end) {
    float[] u = matrix.values;
    int stride = matrix.stride;
    int row = r * stride;
    int first = r - r % LANES;
    float root = (float) Math.sqrt(ScalarKernels.requirePivot(r, u[row + r]));
    FloatVector factor = FloatVector.broadcast(SPECIES, 1f / root);
    for (int c = first; c < stride; c += LANES) {
      load(u, row + c).mul(factor).intoArray(u, row + c);
    }
    for (int c = first; c < stride; c += LANES) {
      FloatVector negative = load(u, row + c).neg();
      int at = (r + 1) * stride + c;
      for (int s = r + 1; s < end; s++, at += stride) {
        negative.fma(FloatVector.broadcast(SPECIES, u[row + s]), load(u, at)).intoArray(u, at);
      }
    }
    u[row + r] = root;
    // Zeros below the diagonal let the solves run on whole vectors.
    Arrays.fill(u, row + first, row + r, 0f);
  }

  /** Replaces b by the solution of UᵀU x = b. */
  static void solve(PaddedMatrix factor, float[] b) {
    float[] u = factor.values;
    int stride = factor.stride;
    for (int r = 0; r < factor.rows; r++) {
      float z = b[r] / u[r * stride + r];
      FloatVector negative = FloatVector.broadcast(SPECIES, -z);
      for (int c = r - r % LANES; c < stride; c += LANES) {
        negative.fma(load(u, r * stride + c), load(b, c)).intoArray(b, c);
      }
      b[r] = z;
    }
    for (int r = factor.rows - 1; r >= 0; r--) {
      float z = b[r];
      b[r] = 0f;
      FloatVector products = FloatVector.zero(SPECIES);
      for (int c = r - r % LANES; c < stride; c += LANES) {
        products = load(u, r * stride + c).fma(load(b, c), products);
      }
      b[r] = (z - SimdKernels.sum(products)) / u[r * stride + r];
    }
  }

  private static FloatVector load(float[] values, int offset) {
    return FloatVector.fromArray(SPECIES, values, offset);
  }
}
