package io.segue.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The SIMD twin. Loaded only if the module {@code jdk.incubator.vector} is there.
 *
 * <p>Products are fused with sums; Gram sums and Cholesky panels go through {@link SimdTile}.
 */
final class SimdKernels implements FloatKernels {
  /** Never a fixed width: a species the machine lacks is emulated, a hundred times slower. */
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();
  private static final int TILE_ROWS = PaddedMatrix.TILE_ROWS;
  private static final int TILE_COLUMNS = 2 * LANES;
  private static final List<VectorShuffle<Float>> FOLDS = folds();

  @Override
  public KernelProvider provider() {
    return new KernelProvider("simd", LANES);
  }

  @Override
  public float dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
    // Two chains hide the latency of the fused multiply-add.
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= length - 2 * LANES; i += 2 * LANES) {
      even = load(a, aOffset + i).fma(load(b, bOffset + i), even);
      odd = load(a, aOffset + i + LANES).fma(load(b, bOffset + i + LANES), odd);
    }
    if (i <= length - LANES) {
      even = load(a, aOffset + i).fma(load(b, bOffset + i), even);
      i += LANES;
    }
    float sum = sum(even.add(odd));
    for (; i < length; i++) {
      sum += a[aOffset + i] * b[bOffset + i];
    }
    return sum;
  }

  /** Always in the same order; that of reduceLanes changes when the JIT compiles the caller. */
  private static float sum(FloatVector vector) {
    FloatVector folded = vector;
    for (VectorShuffle<Float> halves : FOLDS) {
      folded = folded.add(folded.rearrange(halves));
    }
    return folded.lane(0);
  }

  private static List<VectorShuffle<Float>> folds() {
    List<VectorShuffle<Float>> folds = new ArrayList<>();
    for (int half = LANES / 2; half >= 1; half /= 2) {
      int distance = half;
      folds.add(VectorShuffle.fromOp(SPECIES, lane -> (lane + distance) % LANES));
    }
    return List.copyOf(folds);
  }

  @Override
  public void axpy(float factor, float[] x, int xOffset, float[] y, int yOffset, int length) {
    FloatVector factors = FloatVector.broadcast(SPECIES, factor);
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      factors.fma(load(x, xOffset + i), load(y, yOffset + i)).intoArray(y, yOffset + i);
    }
    for (; i < length; i++) {
      y[yOffset + i] += factor * x[xOffset + i];
    }
  }

  @Override
  public void scale(float factor, float[] x, int xOffset, float[] y, int yOffset, int length) {
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      load(x, xOffset + i).mul(factor).intoArray(y, yOffset + i);
    }
    for (; i < length; i++) {
      y[yOffset + i] = factor * x[xOffset + i];
    }
  }

  @Override
  public int stride(int dimension) {
    return PaddedMatrix.roundUp(dimension, Math.max(TILE_ROWS, TILE_COLUMNS));
  }

  @Override
  public void addGram(float[] block, int rows, PaddedMatrix sum) {
    SimdTile tile = new SimdTile(sum.values, block, sum.stride, 1f);
    for (int i = 0; i < sum.rows; i += TILE_ROWS) {
      for (int j = i - i % TILE_COLUMNS; j < sum.stride; j += TILE_COLUMNS) {
        tile.accumulate(i * sum.stride + j, i, j, rows);
      }
    }
  }

  @Override
  public void factorize(PaddedMatrix matrix) {
    SimdTile tile = new SimdTile(matrix.values, matrix.values, matrix.stride, -1f);
    for (int panel = 0; panel < matrix.rows; panel += TILE_ROWS) {
      for (int j = panel - panel % TILE_COLUMNS; j < matrix.stride; j += TILE_COLUMNS) {
        tile.accumulate(panel * matrix.stride + j, panel, j, panel);
      }
      for (int r = panel; r < panel + TILE_ROWS; r++) {
        finishRow(matrix, panel, r);
      }
    }
  }

  private void finishRow(PaddedMatrix matrix, int panel, int r) {
    float[] u = matrix.values;
    int first = r - r % LANES;
    int row = r * matrix.stride;
    int length = matrix.stride - first;
    for (int s = panel; s < r; s++) {
      int above = s * matrix.stride;
      axpy(-u[above + r], u, above + first, u, row + first, length);
    }
    float root = (float) Math.sqrt(ScalarKernels.requirePivot(r, u[row + r]));
    scale(1f / root, u, row + first, u, row + first, length);
    u[row + r] = root;
    // Zeros below the diagonal let the solves run on whole vectors.
    Arrays.fill(u, row + first, row + r, 0f);
  }

  @Override
  public void solve(PaddedMatrix factor, float[] b) {
    float[] u = factor.values;
    for (int r = 0; r < factor.rows; r++) {
      int first = r - r % LANES;
      int row = r * factor.stride;
      float z = b[r] / u[row + r];
      axpy(-z, u, row + first, b, first, factor.stride - first);
      b[r] = z;
    }
    for (int r = factor.rows - 1; r >= 0; r--) {
      int first = r - r % LANES;
      int row = r * factor.stride;
      float z = b[r];
      b[r] = 0f;
      b[r] = (z - dot(u, row + first, b, first, factor.stride - first)) / u[row + r];
    }
  }

  @Override
  public int tileColumns() {
    return TILE_COLUMNS;
  }

  @Override
  public void addProduct(Tile tile, Panel left, Panel right) {
    SimdPanelTile.addProduct(tile, left, right);
  }

  private static FloatVector load(float[] values, int offset) {
    return FloatVector.fromArray(SPECIES, values, offset);
  }
}
