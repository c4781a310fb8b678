package io.segue.train.itemitem;

import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.DenseTable;
import io.segue.vector.Eigenvectors;
import io.segue.vector.GramMatrix;
import io.segue.vector.GramSum;
import io.segue.vector.Kernels;
import io.segue.vector.PackedTable;
import io.segue.vector.SparseMatrix;
import java.util.SplittableRandom;

/**
 * The right singular vectors of a sparse matrix R that belong to its largest singular values, by
 * randomised subspace iteration: V ← orth(Rᵀ R V), with a Rayleigh-Ritz step in between.
 *
 * <p>Takes (rows + columns of R) x (vectors + {@value #SPARE}) floats, twice. Vectors whose values
 * are close to that of the last one may be mixed with those beyond it.
 *
 * @see <a href="https://doi.org/10.1137/090771806">Halko, Martinsson, Tropp 2011, Finding structure
 *     with randomness</a>
 */
final class SingularVectors {
  /** Vectors beyond those wanted, so that the wanted converge sooner. */
  private static final int SPARE = 32;

  private static final int CHUNK_ROWS = 64;

  /** Below it, float has lost a direction of a Gram matrix. */
  private static final double RANK_SHARE = 1e-6;

  private final Histories histories;
  private final Workers workers;
  private final Options options;

  /**
   * How many, and how exactly.
   *
   * @param count at least 1; fewer are found if the rank is lower
   * @param iterations at least 0
   */
  record Options(int count, int iterations, long seed) {}

  private SingularVectors(Histories histories, Workers workers, Options options) {
    this.histories = histories;
    this.workers = workers;
    this.options = options;
  }

  /**
   * The vectors as columns of a table: columns of R x at most {@code count}, by descending singular
   * value.
   */
  static DenseTable of(
      Histories histories, Options options, Workers workers, TrainingMonitor monitor) {
    return new SingularVectors(histories, workers, options).iterate(monitor);
  }

  private DenseTable iterate(TrainingMonitor monitor) {
    monitor.stepStarted("singular vectors", options.iterations() + 1);
    DenseTable basis = orthonormal(start());
    for (int i = 0; i < options.iterations() && basis.columns() > 0; i++) {
      DenseTable image = product(histories.byListener(), basis);
      basis = orthonormal(product(histories.byTrack(), orthonormal(image)));
      monitor.rowsSolved(1);
    }
    if (basis.columns() > 0) {
      Eigenvectors ritz = Eigenvectors.of(gram(product(histories.byListener(), basis)));
      int count = Math.min(options.count(), ritz.rank(RANK_SHARE));
      basis = transformed(basis, ritz.rotation(count));
    }
    monitor.rowsSolved(1);
    return basis;
  }

  private DenseTable start() {
    int rows = histories.byTrack().rows();
    int smaller = Math.min(rows, histories.byListener().rows());
    DenseTable table = new DenseTable(rows, Math.min(options.count() + SPARE, smaller));
    SplittableRandom random = new SplittableRandom(options.seed());
    for (int i = 0; i < table.values().length; i++) {
      table.values()[i] = (float) random.nextGaussian();
    }
    return table;
  }

  /** An orthonormal basis of the columns, along their principal axes. */
  private DenseTable orthonormal(DenseTable table) {
    if (table.columns() == 0) {
      return table;
    }
    Eigenvectors axes = Eigenvectors.of(gram(table));
    return transformed(table, axes.whitening(axes.rank(RANK_SHARE)));
  }

  private GramMatrix gram(DenseTable table) {
    GramSum sum = new GramSum(Kernels.active(), table);
    workers.run(
        GramSum.CHUNKS,
        1,
        () ->
            (from, to) -> {
              for (int chunk = from; chunk < to; chunk++) {
                sum.accumulate(chunk);
              }
            });
    return sum.total();
  }

  /** Each row times the transpose of a small table. */
  private DenseTable transformed(DenseTable table, DenseTable transposed) {
    PackedTable packed = new PackedTable(Kernels.active(), transposed);
    DenseTable result = new DenseTable(table.rows(), transposed.rows());
    workers.run(
        table.rows(),
        CHUNK_ROWS,
        () ->
            (from, to) -> {
              float[][] products = packed.products(to - from);
              packed.addProducts(table, from, to, products);
              for (int row = from; row < to; row++) {
                System.arraycopy(
                    products[row - from], 0, result.values(), result.offset(row), result.columns());
              }
            });
    return result;
  }

  private DenseTable product(SparseMatrix matrix, DenseTable table) {
    DenseTable result = new DenseTable(matrix.rows(), table.columns());
    workers.run(
        matrix.rows(),
        CHUNK_ROWS,
        () ->
            (from, to) -> {
              for (int row = from; row < to; row++) {
                SparseProduct.addRow(matrix, row, 1f, table, result);
              }
            });
    return result;
  }
}
