package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import io.segue.vector.SparseMatrix;

/**
 * A weighted ridge regression in the making, with a penalty for each feature: minimises Σ w ‖y − Σ
 * x b‖² + Σ λ ‖b‖² over the coefficients b, by exact minimisation over one feature after another.
 *
 * <p>Rows of weight 0 are not learned from, yet have residuals: those of the prediction. Every
 * sweep lowers the objective; the limit is the ridge solution. Not thread-safe.
 */
final class RidgeFit {
  private final SparseMatrix features;
  private final float[] weights;
  private final DenseTable coefficients;
  private final DenseTable residuals;

  /**
   * A fit whose coefficients are still zero.
   *
   * @param features features x rows
   * @param weights of each row, at least 0
   * @param targets rows x dimension; not changed
   */
  RidgeFit(SparseMatrix features, float[] weights, DenseTable targets) {
    this(
        features,
        weights,
        new DenseTable(features.rows(), targets.columns()),
        new DenseTable(targets.rows(), targets.columns(), targets.values().clone()));
  }

  private RidgeFit(
      SparseMatrix features, float[] weights, DenseTable coefficients, DenseTable residuals) {
    this.features = features;
    this.weights = weights;
    this.coefficients = coefficients;
    this.residuals = residuals;
  }

  /** The same state, to go on from without changing this one. */
  RidgeFit copy() {
    return new RidgeFit(features, weights, copy(coefficients), copy(residuals));
  }

  /**
   * Goes through all features so many times, there and back in turns.
   *
   * @param penalties λ of each feature, at least 0; a feature of an infinite one stays out
   */
  void sweep(double[] penalties, int times) {
    int last = features.rows() - 1;
    for (int time = 0; time < times; time++) {
      for (int i = 0; i <= last; i++) {
        int feature = time % 2 == 0 ? i : last - i;
        minimise(feature, penalties[feature]);
      }
    }
  }

  /** Features x dimension. Shared, not a copy. */
  DenseTable coefficients() {
    return coefficients;
  }

  /** Rows x dimension: targets less what is predicted. Shared, not a copy. */
  DenseTable residuals() {
    return residuals;
  }

  private void minimise(int feature, double penalty) {
    int d = coefficients.columns();
    float[] step = new float[d];
    double square = 0;
    for (int e = features.offset(feature); e < features.offset(feature + 1); e++) {
      int row = features.columnOrdinals()[e];
      float pull = weights[row] * features.values()[e];
      square += (double) pull * features.values()[e];
      Kernels.axpy(pull, residuals.values(), residuals.offset(row), step, 0, d);
    }
    int own = coefficients.offset(feature);
    if (Double.isInfinite(penalty)) {
      System.arraycopy(coefficients.values(), own, step, 0, d);
      Kernels.scale(-1f, step);
    } else if (square + penalty > 0) {
      Kernels.axpy((float) -penalty, coefficients.values(), own, step, 0, d);
      Kernels.scale((float) (1 / (square + penalty)), step);
    } else {
      return;
    }
    Kernels.axpy(1f, step, 0, coefficients.values(), own, d);
    for (int e = features.offset(feature); e < features.offset(feature + 1); e++) {
      int row = features.columnOrdinals()[e];
      Kernels.axpy(-features.values()[e], step, 0, residuals.values(), residuals.offset(row), d);
    }
  }

  private static DenseTable copy(DenseTable table) {
    return new DenseTable(table.rows(), table.columns(), table.values().clone());
  }
}
