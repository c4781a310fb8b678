package io.segue.vector;

/**
 * The arithmetic that exists twice: {@link SimdKernels} and its plain twin {@link ScalarKernels}.
 * The twins agree up to rounding, not bit for bit.
 */
interface FloatKernels {
  KernelProvider provider();

  /** The sum of products of signed bytes, none of which is -128. */
  int dot(byte[] a, int aOffset, byte[] b, int bOffset, int length);

  /** The sum of {@code a[aOffset + i] * b[bOffset + i]}. */
  float dot(float[] a, int aOffset, float[] b, int bOffset, int length);

  /** Adds {@code factor * x} to {@code y}. */
  void axpy(float factor, float[] x, int xOffset, float[] y, int yOffset, int length);

  /** Sets {@code y} to {@code factor * x}; both may be the same span. */
  void scale(float factor, float[] x, int xOffset, float[] y, int yOffset, int length);

  /** Floats from one row of a padded matrix of that dimension to the next, a multiple of 8. */
  int stride(int dimension);

  /**
   * Adds PᵀP to the upper triangle of {@code sum}; what happens below the diagonal is unspecified.
   *
   * @param block P, {@code rows} rows, as far apart as those of {@code sum}, zero in the padding
   */
  void addGram(float[] block, int rows, PaddedMatrix sum);

  /** Adds Pᵀz to {@code sum}, which is as long as the rows of the block and their padding. */
  void addCombination(ObservationBlock block, float[] z, float[] sum);

  /** Sets {@code product} to the rows of the panel times {@code right}. */
  void multiply(RowPanel panel, PaddedMatrix right, PaddedMatrix product);

  /**
   * Replaces the upper triangle of a symmetric matrix, with ones on the padding's diagonal, by its
   * Cholesky factor U, A = UᵀU.
   *
   * @throws NotPositiveDefiniteException if a pivot is not positive and finite
   */
  void factorize(PaddedMatrix matrix);

  /**
   * Replaces b by the solution of A x = b for a symmetric matrix, with ones on the padding's
   * diagonal, of which only the upper triangle is read; A is overwritten. Small systems are solved
   * faster if A is padded by at least one column.
   *
   * @throws NotPositiveDefiniteException if a pivot is not positive and finite
   */
  void eliminate(PaddedMatrix matrix, float[] b);

  /** Replaces b by the solution of UᵀU x = b; b has one float for each column and its padding. */
  void solve(PaddedMatrix factor, float[] b);

  /** Floats in a row of a register tile. */
  int tileColumns();

  /**
   * Adds LRᵀ to a tile.
   *
   * @param left L, as many rows as the tile has, depth columns
   * @param right R, as many rows as the tile has columns, depth columns
   */
  void addProduct(Tile tile, Panel left, Panel right);
}
