package io.segue.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The register tile of packed panels: 8 rows x 2 vectors of A plus LRᵀ. */
final class SimdPanelTile {
  private static final VectorSpecies<Float> SPECIES = SimdKernels.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int ROWS = PaddedMatrix.TILE_ROWS;
  private static final int COLUMNS = 2 * LANES;

  private SimdPanelTile() {}

  static void addProduct(Tile tile, Panel left, Panel right) {
    // Sixteen locals stay in registers; arrays would not. Calls, or more nodes than these, would
    // exceed C2's inlining limit, and vectors be boxed.
    float[][] a = tile.rows;
    int row = tile.row;
    int at = tile.column;
    FloatVector c00 = FloatVector.fromArray(SPECIES, a[row], at);
    FloatVector c01 = FloatVector.fromArray(SPECIES, a[row], at + LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, a[row + 1], at);
    FloatVector c11 = FloatVector.fromArray(SPECIES, a[row + 1], at + LANES);
    FloatVector c20 = FloatVector.fromArray(SPECIES, a[row + 2], at);
    FloatVector c21 = FloatVector.fromArray(SPECIES, a[row + 2], at + LANES);
    FloatVector c30 = FloatVector.fromArray(SPECIES, a[row + 3], at);
    FloatVector c31 = FloatVector.fromArray(SPECIES, a[row + 3], at + LANES);
    FloatVector c40 = FloatVector.fromArray(SPECIES, a[row + 4], at);
    FloatVector c41 = FloatVector.fromArray(SPECIES, a[row + 4], at + LANES);
    FloatVector c50 = FloatVector.fromArray(SPECIES, a[row + 5], at);
    FloatVector c51 = FloatVector.fromArray(SPECIES, a[row + 5], at + LANES);
    FloatVector c60 = FloatVector.fromArray(SPECIES, a[row + 6], at);
    FloatVector c61 = FloatVector.fromArray(SPECIES, a[row + 6], at + LANES);
    FloatVector c70 = FloatVector.fromArray(SPECIES, a[row + 7], at);
    FloatVector c71 = FloatVector.fromArray(SPECIES, a[row + 7], at + LANES);
    float[] p = left.values;
    float[] q = right.values;
    int l = left.offset;
    int r = right.offset;
    int depth = left.depth;
    for (int k = 0; k < depth; k++, l += ROWS, r += COLUMNS) {
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
    c00.intoArray(a[row], at);
    c01.intoArray(a[row], at + LANES);
    c10.intoArray(a[row + 1], at);
    c11.intoArray(a[row + 1], at + LANES);
    c20.intoArray(a[row + 2], at);
    c21.intoArray(a[row + 2], at + LANES);
    c30.intoArray(a[row + 3], at);
    c31.intoArray(a[row + 3], at + LANES);
    c40.intoArray(a[row + 4], at);
    c41.intoArray(a[row + 4], at + LANES);
    c50.intoArray(a[row + 5], at);
    c51.intoArray(a[row + 5], at + LANES);
    c60.intoArray(a[row + 6], at);
    c61.intoArray(a[row + 6], at + LANES);
    c70.intoArray(a[row + 7], at);
    c71.intoArray(a[row + 7], at + LANES);
  }
}
