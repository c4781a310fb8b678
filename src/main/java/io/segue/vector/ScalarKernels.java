package io.segue.vector;

import java.util.Arrays;

/** The plain twin: simple loops, for machines without the Vector API and as an oracle in tests. */
final class ScalarKernels implements FloatKernels {
  @Override
  public KernelProvider provider() {
    return new KernelProvider("scalar", 1);
  }

  @Override
  public int dot(byte[] a, int aOffset, byte[] b, int bOffset, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[aOffset + i] * b[bOffset + i];
    }
    return sum;
  }

  @Override
  public float dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
    float sum = 0f;
    for (int i = 0; i < length; i++) {
      sum += a[aOffset + i] * b[bOffset + i];
    }
    return sum;
  }

  @Override
  public void axpy(float factor, float[] x, int xOffset, float[] y, int yOffset, int length) {
    for (int i = 0; i < length; i++) {
      y[yOffset + i] += factor * x[xOffset + i];
    }
  }

  @Override
  public void scale(float factor, float[] x, int xOffset, float[] y, int yOffset, int length) {
    for (int i = 0; i < length; i++) {
      y[yOffset + i] = factor * x[xOffset + i];
    }
  }

  @Override
  public int stride(int dimension) {
    return PaddedMatrix.roundUp(dimension, PaddedMatrix.TILE_ROWS);
  }

  @Override
  public void addGram(float[] block, int rows, PaddedMatrix sum) {
    for (int k = 0; k < rows; k++) {
      int from = k * sum.stride;
      for (int i = 0; i < sum.dimension; i++) {
        int at = i * sum.stride + i;
        axpy(block[from + i], block, from + i, sum.values, at, sum.dimension - i);
      }
    }
  }

  @Override
  public void addCombination(ObservationBlock block, float[] z, float[] sum) {
    for (int row = 0; row < block.rows; row++) {
      axpy(z[row], block.values, row * block.stride, sum, 0, block.dimension);
    }
  }

  @Override
  public void multiply(RowPanel panel, PaddedMatrix right, PaddedMatrix product) {
    Arrays.fill(product.values, 0f);
    for (int k = 0; k < panel.dimension; k++) {
      for (int row = 0; row < RowPanel.ROWS; row++) {
        float factor = panel.values[k * RowPanel.ROWS + row];
        int at = row * product.stride;
        axpy(factor, right.values, k * right.stride, product.values, at, right.dimension);
      }
    }
  }

  @Override
  public void factorize(PaddedMatrix matrix) {
    float[] u = matrix.values;
    int d = matrix.dimension;
    for (int r = 0; r < d; r++) {
      int diagonal = r * matrix.stride + r;
      for (int s = 0; s < r; s++) {
        int above = s * matrix.stride + r;
        axpy(-u[above], u, above, u, diagonal, d - r);
      }
      float root = (float) Math.sqrt(requirePivot(r, u[diagonal]));
      scale(1f / root, u, diagonal, u, diagonal, d - r);
      u[diagonal] = root;
    }
  }

  @Override
  public void eliminate(PaddedMatrix matrix, float[] b) {
    factorize(matrix);
    solve(matrix, b);
  }

  @Override
  public void solve(PaddedMatrix factor, float[] b) {
    float[] u = factor.values;
    int d = factor.dimension;
    for (int r = 0; r < d; r++) {
      int diagonal = r * factor.stride + r;
      b[r] /= u[diagonal];
      axpy(-b[r], u, diagonal + 1, b, r + 1, d - r - 1);
    }
    for (int r = d - 1; r >= 0; r--) {
      int diagonal = r * factor.stride + r;
      b[r] = (b[r] - dot(u, diagonal + 1, b, r + 1, d - r - 1)) / u[diagonal];
    }
  }

  @Override
  public int tileColumns() {
    return PaddedMatrix.TILE_ROWS;
  }

  @Override
  public void addProduct(Tile tile, Panel left, Panel right) {
    for (int k = 0; k < left.depth; k++) {
      int from = right.offset + k * tileColumns();
      for (int r = 0; r < PaddedMatrix.TILE_ROWS; r++) {
        float factor = left.values[left.offset + k * PaddedMatrix.TILE_ROWS + r];
        axpy(factor, right.values, from, tile.rows[tile.row + r], tile.column, tileColumns());
      }
    }
  }

  /** Returns the pivot if it is positive and finite. */
  static float requirePivot(int row, float pivot) {
    if (!(pivot > 0f && pivot < Float.POSITIVE_INFINITY)) {
      throw new NotPositiveDefiniteException(row, pivot);
    }
    return pivot;
  }
}
