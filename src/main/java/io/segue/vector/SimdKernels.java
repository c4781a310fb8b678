package io.segue.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The SIMD twin. Loaded only if the module {@code jdk.incubator.vector} is there.
 *
 * <p>Products are fused with sums; matrix products go through {@link SimdTile}.
 */
final class SimdKernels implements FloatKernels {
  /** Never a fixed width: a species the machine lacks is emulated, a hundred times slower. */
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  /** As many bytes as there are shorts in a register. */
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

  private static final int LANES = SPECIES.length();
  private static final int TILE_ROWS = PaddedMatrix.TILE_ROWS;

  /** Up to here, elimination without blocks beats the factorization. */
  private static final int ELIMINATE_ROWS = 48;

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

  @Override
  public int dot(byte[] a, int aOffset, byte[] b, int bOffset, int length) {
    IntVector sums = IntVector.zero(INTS);
    int step = BYTES.length();
    int i = 0;
    for (; i <= length - 2 * step; i += 2 * step) {
      // Two products of bytes above -128 fit a short.
      sums =
          addTo(
              sums,
              products(a, aOffset + i, b, bOffset + i)
                  .add(products(a, aOffset + i + step, b, bOffset + i + step)));
    }
    if (i <= length - step) {
      sums = addTo(sums, products(a, aOffset + i, b, bOffset + i));
      i += step;
    }
    int sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < length; i++) {
      sum += a[aOffset + i] * b[bOffset + i];
    }
    return sum;
  }

  private static ShortVector products(byte[] a, int aOffset, byte[] b, int bOffset) {
    ShortVector left =
        (ShortVector)
            ByteVector.fromArray(BYTES, a, aOffset).convertShape(VectorOperators.B2S, SHORTS, 0);
    return left.mul(
        ByteVector.fromArray(BYTES, b, bOffset).convertShape(VectorOperators.B2S, SHORTS, 0));
  }

  private static IntVector addTo(IntVector sums, ShortVector products) {
    return sums.add(products.convertShape(VectorOperators.S2I, INTS, 0))
        .add(products.convertShape(VectorOperators.S2I, INTS, 1));
  }

  /** Always in the same order; that of reduceLanes changes when the JIT compiles the caller. */
  static float sum(FloatVector vector) {
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
    return PaddedMatrix.roundUp(dimension, Math.max(TILE_ROWS, LANES));
  }

  @Override
  public void addGram(float[] block, int rows, PaddedMatrix sum) {
    PaddedMatrix source = new PaddedMatrix(sum.dimension, sum.stride, block);
    SimdTile tile = new SimdTile(sum, source, source, 1f);
    for (int i = 0; i < sum.rows; i += TILE_ROWS) {
      tile.accumulate(SimdTile.Strip.fromDiagonal(sum, i), rows);
    }
  }

  @Override
  public void addCombination(ObservationBlock block, float[] z, float[] sum) {
    float[] p = block.values;
    int stride = block.stride;
    int row = 0;
    // Four rows at a time, or loads and stores of the sum outnumber the products.
    for (; row <= block.rows - 4; row += 4) {
      int at = row * stride;
      for (int k = 0; k < stride; k += LANES, at += LANES) {
        FloatVector even = load(p, at).fma(broadcast(z[row]), load(sum, k));
        FloatVector odd = load(p, at + stride).mul(z[row + 1]);
        even = load(p, at + 2 * stride).fma(broadcast(z[row + 2]), even);
        odd = load(p, at + 3 * stride).fma(broadcast(z[row + 3]), odd);
        even.add(odd).intoArray(sum, k);
      }
    }
    for (; row < block.rows; row++) {
      axpy(z[row], p, row * stride, sum, 0, stride);
    }
  }

  @Override
  public void multiply(RowPanel panel, PaddedMatrix right, PaddedMatrix product) {
    PaddedMatrix left = new PaddedMatrix(RowPanel.ROWS, RowPanel.ROWS, panel.values);
    SimdTile tile = new SimdTile(product, left, right, 1f);
    Arrays.fill(product.values, 0f);
    tile.accumulate(new SimdTile.Strip(0, 0, 0, right.stride), panel.dimension);
  }

  @Override
  public void factorize(PaddedMatrix matrix) {
    SimdCholesky.factorize(matrix);
  }

  @Override
  public void eliminate(PaddedMatrix matrix, float[] b) {
    if (matrix.dimension <= ELIMINATE_ROWS && matrix.dimension < matrix.stride) {
      SimdElimination.solve(matrix, b);
      return;
    }
    SimdCholesky.factorize(matrix);
    SimdCholesky.solve(matrix, b);
  }

  @Override
  public void solve(PaddedMatrix factor, float[] b) {
    SimdCholesky.solve(factor, b);
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  @Override
  public int tileColumns() {
    return 2 * LANES;
  }

  @Override
  public void addProduct(Tile tile, Panel left, Panel right) {
    SimdPanelTile.addProduct(tile, left, right);
  }

  private static FloatVector load(float[] values, int offset) {
    return FloatVector.fromArray(SPECIES, values, offset);
  }
}
