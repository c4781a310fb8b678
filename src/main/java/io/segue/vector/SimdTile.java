package io.segue.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The register tile of the rank-k update: 8 rows x 2 vectors of A, plus or minus LᵀR.
 *
 * <p>L and R are columns of one row-major matrix that has the stride of A.
 */
final class SimdTile {
  private static final VectorSpecies<Float> SPECIES = SimdKernels.SPECIES;
  private static final int LANES = SPECIES.length();

  private final float[] target;
  private final float[] source;
  private final int stride;
  private final float sign;

  /**
   * A tile for one pair of matrices.
   *
   * @param sign 1 to add products, -1 to subtract them
   */
  SimdTile(float[] target, float[] source, int stride, float sign) {
    this.target = target;
    this.source = source;
    this.stride = stride;
    this.sign = sign;
  }

  /**
   * Updates the tile at {@code at} by {@code rows} rows of the source.
   *
   * @param left column of L, of which 8 are used
   * @param right column of R, of which two vectors are used
   */
  void accumulate(int at, int left, int right, int rows) {
    // Sixteen locals stay in registers; arrays would not, and calls would exceed C2's inlining
    // limit.
    float[] a = target;
    FloatVector c00 = FloatVector.fromArray(SPECIES, a, at).mul(sign);
    FloatVector c01 = FloatVector.fromArray(SPECIES, a, at + LANES).mul(sign);
    FloatVector c10 = FloatVector.fromArray(SPECIES, a, at + stride).mul(sign);
    FloatVector c11 = FloatVector.fromArray(SPECIES, a, at + stride + LANES).mul(sign);
    FloatVector c20 = FloatVector.fromArray(SPECIES, a, at + 2 * stride).mul(sign);
    FloatVector c21 = FloatVector.fromArray(SPECIES, a, at + 2 * stride + LANES).mul(sign);
    FloatVector c30 = FloatVector.fromArray(SPECIES, a, at + 3 * stride).mul(sign);
    FloatVector c31 = FloatVector.fromArray(SPECIES, a, at + 3 * stride + LANES).mul(sign);
    FloatVector c40 = FloatVector.fromArray(SPECIES, a, at + 4 * stride).mul(sign);
    FloatVector c41 = FloatVector.fromArray(SPECIES, a, at + 4 * stride + LANES).mul(sign);
    FloatVector c50 = FloatVector.fromArray(SPECIES, a, at + 5 * stride).mul(sign);
    FloatVector c51 = FloatVector.fromArray(SPECIES, a, at + 5 * stride + LANES).mul(sign);
    FloatVector c60 = FloatVector.fromArray(SPECIES, a, at + 6 * stride).mul(sign);
    FloatVector c61 = FloatVector.fromArray(SPECIES, a, at + 6 * stride + LANES).mul(sign);
    FloatVector c70 = FloatVector.fromArray(SPECIES, a, at + 7 * stride).mul(sign);
    FloatVector c71 = FloatVector.fromArray(SPECIES, a, at + 7 * stride + LANES).mul(sign);
    float[] p = source;
    int l = left;
    int r = right;
    for (int k = 0; k < rows; k++, l += stride, r += stride) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, p, r);
      FloatVector b1 = FloatVector.fromArray(SPECIES, p, r + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, p[l]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(SPECIES, p[l + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(SPECIES, p[l + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(SPECIES, p[l + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = FloatVector.broadcast(SPECIES, p[l + 4]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = FloatVector.broadcast(SPECIES, p[l + 5]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
      x = FloatVector.broadcast(SPECIES, p[l + 6]);
      c60 = x.fma(b0, c60);
      c61 = x.fma(b1, c61);
      x = FloatVector.broadcast(SPECIES, p[l + 7]);
      c70 = x.fma(b0, c70);
      c71 = x.fma(b1, c71);
    }
    c00.mul(sign).intoArray(a, at);
    c01.mul(sign).intoArray(a, at + LANES);
    c10.mul(sign).intoArray(a, at + stride);
    c11.mul(sign).intoArray(a, at + stride + LANES);
    c20.mul(sign).intoArray(a, at + 2 * stride);
    c21.mul(sign).intoArray(a, at + 2 * stride + LANES);
    c30.mul(sign).intoArray(a, at + 3 * stride);
    c31.mul(sign).intoArray(a, at + 3 * stride + LANES);
    c40.mul(sign).intoArray(a, at + 4 * stride);
    c41.mul(sign).intoArray(a, at + 4 * stride + LANES);
    c50.mul(sign).intoArray(a, at + 5 * stride);
    c51.mul(sign).intoArray(a, at + 5 * stride + LANES);
    c60.mul(sign).intoArray(a, at + 6 * stride);
    c61.mul(sign).intoArray(a, at + 6 * stride + LANES);
    c70.mul(sign).intoArray(a, at + 7 * stride);
    c71.mul(sign).intoArray(a, at + 7 * stride + LANES);
  }
}
