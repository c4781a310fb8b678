package io.segue.vector;

/**
 * The eigenvectors of a table's Gram matrix, by descending eigenvalue. Turning the table to them
 * leaves the dot products of its rows as they are and makes its Gram matrix diagonal.
 */
public final class PrincipalAxes {
  private final FloatKernels kernels;
  private final PaddedMatrix axes;
  private final GramMatrix gram;

  private PrincipalAxes(FloatKernels kernels, PaddedMatrix axes, GramMatrix gram) {
    this.kernels = kernels;
    this.axes = axes;
    this.gram = gram;
  }

  /** The axes of a symmetric matrix, d x d finite values, which is overwritten. */
  static PrincipalAxes of(FloatKernels kernels, int d, double[] matrix) {
    Eigenvectors eigen = Eigenvectors.of(d, matrix);
    PaddedMatrix axes = new PaddedMatrix(d, kernels.stride(d));
    float[] diagonal = new float[d];
    for (int c = 0; c < d; c++) {
      diagonal[c] = (float) Math.max(0, eigen.value(c));
      for (int r = 0; r < d; r++) {
        axes.values[r * axes.stride + c] = (float) eigen.vector(c)[r];
      }
    }
    return new PrincipalAxes(kernels, axes, GramMatrix.diagonal(diagonal));
  }

  /** The Gram matrix of the table after turning, diagonal. */
  public GramMatrix gram() {
    return gram;
  }

  /** Turns the rows {@code from} to {@code to} of the table, in place. */
  public void turn(DenseTable table, int from, int to) {
    RowPanel panel = new RowPanel(axes.dimension);
    PaddedMatrix turned = new PaddedMatrix(RowPanel.ROWS, axes.stride);
    for (int first = from; first < to; first += RowPanel.ROWS) {
      int end = Math.min(to, first + RowPanel.ROWS);
      panel.load(table, first, end);
      kernels.multiply(panel, axes, turned);
      for (int row = first; row < end; row++) {
        System.arraycopy(
            turned.values,
            (row - first) * turned.stride,
            table.values(),
            table.offset(row),
            axes.dimension);
      }
    }
  }
}
