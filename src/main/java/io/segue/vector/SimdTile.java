package io.segue.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The register tile of the rank-k update: 8 rows of A, two vectors (or one) wide, plus or minus
 * LᵀR.
 */
final class SimdTile {
  private static final VectorSpecies<Float> SPECIES = SimdKernels.SPECIES;
  private static final int LANES = SPECIES.length();

  private final PaddedMatrix target;
  private final PaddedMatrix left;
  private final PaddedMatrix right;
  private final float sign;

  /**
   * Part of eight rows of A.
   *
   * @param row where the first of the rows begins in A
   * @param left column of L that belongs to it; seven more follow
   * @param from first column of A and R, a multiple of the lanes
   * @param to end of the columns, a multiple of the lanes
   */
  record Strip(int row, int left, int from, int to) {
    /** Rows of a square matrix, of which the upper triangle is wanted. */
    static Strip fromDiagonal(PaddedMatrix matrix, int row) {
      return new Strip(row * matrix.stride, row, row - row % LANES, matrix.stride);
    }
  }

  /**
   * Tiles of A, L and R.
   *
   * @param sign 1 to add products, -1 to subtract them
   */
  SimdTile(PaddedMatrix target, PaddedMatrix left, PaddedMatrix right, float sign) {
    this.target = target;
    this.left = left;
    this.right = right;
    this.sign = sign;
  }

  /** Updates a strip by {@code depth} rows of L and R. */
  void accumulate(Strip strip, int depth) {
    int column = strip.from;
    for (; column <= strip.to - 2 * LANES; column += 2 * LANES) {
      wide(strip.row + column, strip.left, column, depth);
    }
    if (column < strip.to) {
      narrow(strip.row + column, strip.left, column, depth);
    }
  }

  private void wide(int at, int leftColumn, int rightColumn, int depth) {
    // Sixteen locals stay in registers; arrays would not, and calls would exceed C2's inlining
    // limit.
    float[] a = target.values;
    int stride = target.stride;
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
    float[] p = left.values;
    float[] q = right.values;
    int l = leftColumn;
    int r = rightColumn;
    for (int k = 0; k < depth; k++, l += left.stride, r += right.stride) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, q, r);
      FloatVector b1 = FloatVector.fromArray(SPECIES, q, r + LANES);
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

  private void narrow(int at, int leftColumn, int rightColumn, int depth) {
    float[] a = target.values;
    int stride = target.stride;
    FloatVector c0 = FloatVector.fromArray(SPECIES, a, at).mul(sign);
    FloatVector c1 = FloatVector.fromArray(SPECIES, a, at + stride).mul(sign);
    FloatVector c2 = FloatVector.fromArray(SPECIES, a, at + 2 * stride).mul(sign);
    FloatVector c3 = FloatVector.fromArray(SPECIES, a, at + 3 * stride).mul(sign);
    FloatVector c4 = FloatVector.fromArray(SPECIES, a, at + 4 * stride).mul(sign);
    FloatVector c5 = FloatVector.fromArray(SPECIES, a, at + 5 * stride).mul(sign);
    FloatVector c6 = FloatVector.fromArray(SPECIES, a, at + 6 * stride).mul(sign);
    FloatVector c7 = FloatVector.fromArray(SPECIES, a, at + 7 * stride).mul(sign);
    float[] p = left.values;
    float[] q = right.values;
    int l = leftColumn;
    int r = rightColumn;
    for (int k = 0; k < depth; k++, l += left.stride, r += right.stride) {
      FloatVector b = FloatVector.fromArray(SPECIES, q, r);
      c0 = FloatVector.broadcast(SPECIES, p[l]).fma(b, c0);
      c1 = FloatVector.broadcast(SPECIES, p[l + 1]).fma(b, c1);
      c2 = FloatVector.broadcast(SPECIES, p[l + 2]).fma(b, c2);
      c3 = FloatVector.broadcast(SPECIES, p[l + 3]).fma(b, c3);
      c4 = FloatVector.broadcast(SPECIES, p[l + 4]).fma(b, c4);
      c5 = FloatVector.broadcast(SPECIES, p[l + 5]).fma(b, c5);
      c6 = FloatVector.broadcast(SPECIES, p[l + 6]).fma(b, c6);
      c7 = FloatVector.broadcast(SPECIES, p[l + 7]).fma(b, c7);
    }
    c0.mul(sign).intoArray(a, at);
    c1.mul(sign).intoArray(a, at + stride);
    c2.mul(sign).intoArray(a, at + 2 * stride);
    c3.mul(sign).intoArray(a, at + 3 * stride);
    c4.mul(sign).intoArray(a, at + 4 * stride);
    c5.mul(sign).intoArray(a, at + 5 * stride);
    c6.mul(sign).intoArray(a, at + 6 * stride);
    c7.mul(sign).intoArray(a, at + 7 * stride);
  }
}
