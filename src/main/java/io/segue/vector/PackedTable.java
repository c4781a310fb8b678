package io.segue.vector;

/** A table packed for dot products of all its rows with a few rows of another at a time. */
public final class PackedTable {
  private static final int TILE_ROWS = PaddedMatrix.TILE_ROWS;

  private final FloatKernels kernels;
  private final int tileColumns;
  private final int paddedRows;
  private final int depth;
  private final float[] values;

  /**
   * Packs a copy.
   *
   * @throws IllegalArgumentException if the padded table exceeds one array
   */
  public PackedTable(Kernels kernels, DenseTable table) {
    this.kernels = kernels.twin();
    this.tileColumns = this.kernels.tileColumns();
    this.paddedRows = PaddedMatrix.roundUp(table.rows(), tileColumns);
    this.depth = table.columns();
    this.values = new DenseTable(paddedRows, depth).values();
    for (int row = 0; row < table.rows(); row++) {
      int at = (row - row % tileColumns) * depth + row % tileColumns;
      for (int k = 0; k < depth; k++) {
        values[at + k * tileColumns] = table.values()[table.offset(row) + k];
      }
    }
  }

  /** Room for the products of {@code rows} rows, zero: what {@link #addProducts} takes. */
  public float[][] products(int rows) {
    return new float[PaddedMatrix.roundUp(rows, TILE_ROWS)][paddedRows];
  }

  /**
   * Adds the dot product of row {@code from + r} of a table and row c of this to {@code
   * products[r][c]}.
   *
   * @throws IllegalArgumentException if the tables have other numbers of columns
   */
  public void addProducts(DenseTable table, int from, int to, float[][] products) {
    if (table.columns() != depth) {
      throw new IllegalArgumentException("dimension mismatch: " + table.columns() + " != " + depth);
    }
    float[] left = new float[PaddedMatrix.roundUp(to - from, TILE_ROWS) * depth];
    for (int row = from; row < to; row++) {
      int r = row - from;
      int at = (r - r % TILE_ROWS) * depth + r % TILE_ROWS;
      for (int k = 0; k < depth; k++) {
        left[at + k * TILE_ROWS] = table.values()[table.offset(row) + k];
      }
    }
    // A panel of this stays in the cache while all rows of the other table pass.
    for (int column = 0; column < paddedRows; column += tileColumns) {
      Panel right = new Panel(values, column * depth, depth);
      for (int r = 0; r < to - from; r += TILE_ROWS) {
        kernels.addProduct(new Tile(products, r, column), new Panel(left, r * depth, depth), right);
      }
    }
  }
}
