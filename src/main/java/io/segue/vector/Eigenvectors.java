package io.segue.vector;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The orthonormal eigenvectors of a symmetric matrix, by descending eigenvalue. */
public final class Eigenvectors {
  private final double[] values;
  private final double[][] vectors;

  private Eigenvectors(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Decomposes a matrix of at least one row.
   *
   * @throws IllegalArgumentException if an element is not finite
   */
  public static Eigenvectors of(GramMatrix matrix) {
    int d = matrix.dimension();
    double[] copy = new double[d * d];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = requireFinite(matrix.values()[i]);
    }
    return of(d, copy);
  }

  /** Those of d x d finite values, which are overwritten. */
  static Eigenvectors of(int d, double[] matrix) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
    if (!eigen.decompose(DMatrixRMaj.wrap(d, d, matrix))) {
      throw new IllegalStateException("no eigenvectors of a matrix of " + d + " rows");
    }
    int[] order =
        IntStream.range(0, d)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -eigen.getEigenvalue(k).getReal()))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[d];
    double[][] vectors = new double[d][];
    for (int k = 0; k < d; k++) {
      values[k] = eigen.getEigenvalue(order[k]).getReal();
      vectors[k] = eigen.getEigenVector(order[k]).data;
    }
    return new Eigenvectors(values, vectors);
  }

  /** The k-th largest eigenvalue, from 0; rounding may leave it below 0. */
  public double value(int k) {
    return values[k];
  }

  /** The k-th eigenvector, shared. */
  double[] vector(int k) {
    return vectors[k];
  }

  /** Number of eigenvalues that are at least {@code share} of the largest. */
  public int rank(double share) {
    int rank = 0;
    while (rank < values.length && values[rank] > 0 && values[rank] >= share * values[0]) {
      rank++;
    }
    return rank;
  }

  /** Row k is the k-th eigenvector divided by the root of its eigenvalue; {@code rank} rows. */
  public DenseTable whitening(int rank) {
    DenseTable table = new DenseTable(rank, values.length);
    for (int k = 0; k < rank; k++) {
      double scale = 1 / Math.sqrt(values[k]);
      for (int i = 0; i < values.length; i++) {
        table.values()[table.offset(k) + i] = (float) (scale * vectors[k][i]);
      }
    }
    return table;
  }

  /** Row k is the k-th eigenvector; {@code rank} rows. */
  public DenseTable rotation(int rank) {
    DenseTable table = new DenseTable(rank, values.length);
    for (int k = 0; k < rank; k++) {
      for (int i = 0; i < values.length; i++) {
        table.values()[table.offset(k) + i] = (float) vectors[k][i];
      }
    }
    return table;
  }

  private static double requireFinite(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("a Gram matrix must be finite: " + value);
    }
    return value;
  }
}
