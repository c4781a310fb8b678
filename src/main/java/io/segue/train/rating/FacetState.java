package io.segue.train.rating;

import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a chain currently believes of one facet: the coefficient of each feature and their sums for
 * each row, for the bias (dimension 0) and each element of the vectors (1 and up).
 */
final class FacetState {
  private static final double BIAS_SPREAD = 1;
  private static final double INITIAL_DEVIATION = 0.1;

  final Facet facet;
  private final List<double[][]> coefficients = new ArrayList<>();
  private final double[][] sums;
  private final double spread;
  private final double[] pull;
  private final double[] curvature;
  private final double[] before;

  FacetState(Facet facet, SamplingOptions options, Draws draws) {
    this.facet = facet;
    this.spread = options.priorSpread();
    sums = new double[options.dimension() + 1][facet.rows()];
    pull = new double[facet.rows()];
    curvature = new double[facet.rows()];
    before = new double[facet.rows()];
    for (SparseMatrix design : facet.designs()) {
      double[][] group = new double[options.dimension() + 1][design.rows()];
      for (int k = 1; k < group.length; k++) {
        for (int feature = 0; feature < design.rows(); feature++) {
          group[k][feature] = INITIAL_DEVIATION * draws.gaussian();
          addToRows(design, feature, group[k][feature], sums[k]);
        }
      }
      coefficients.add(group);
    }
  }

  /** The value of each row in one dimension. Shared, not a copy. */
  double[] rows(int dimension) {
    return sums[dimension];
  }

  /**
   * Draws all coefficients of one dimension, each given all others.
   *
   * @param factor what a row's value is multiplied with in each rating
   * @param residuals of each rating, kept up to date
   * @param weights precision of each rating
   */
  void sweep(int dimension, double[] factor, double[] residuals, double[] weights, Draws draws) {
    double[] values = sums[dimension];
    System.arraycopy(values, 0, before, 0, values.length);
    gather(factor, residuals, weights);
    for (int g = 0; g < coefficients.size(); g++) {
      drawGroup(facet.designs().get(g), coefficients.get(g)[dimension], dimension, draws);
    }
    int[] rowOf = facet.rowOf();
    for (int e = 0; e < rowOf.length; e++) {
      residuals[e] -= (values[rowOf[e]] - before[rowOf[e]]) * factor[e];
    }
  }

  /** Adds up what each row says about a change of its value. */
  private void gather(double[] factor, double[] residuals, double[] weights) {
    Arrays.fill(pull, 0);
    Arrays.fill(curvature, 0);
    int[] rowOf = facet.rowOf();
    for (int e = 0; e < rowOf.length; e++) {
      double weighted = weights[e] * factor[e];
      pull[rowOf[e]] += weighted * residuals[e];
      curvature[rowOf[e]] += weighted * factor[e];
    }
  }

  private void drawGroup(SparseMatrix design, double[] group, int dimension, Draws draws) {
    Prior prior = Prior.draw(group, dimension == 0 ? BIAS_SPREAD : spread, draws);
    for (int feature = 0; feature < group.length; feature++) {
      double force = prior.precision() * prior.mean();
      double precision = prior.precision();
      for (int e = design.offset(feature); e < design.offset(feature + 1); e++) {
        int row = design.columnOrdinals()[e];
        double x = design.values()[e];
        force += x * (pull[row] + group[feature] * x * curvature[row]);
        precision += x * x * curvature[row];
      }
      double drawn = force / precision + draws.gaussian() / Math.sqrt(precision);
      double change = drawn - group[feature];
      group[feature] = drawn;
      addToRows(design, feature, change, sums[dimension]);
      for (int e = design.offset(feature); e < design.offset(feature + 1); e++) {
        int row = design.columnOrdinals()[e];
        pull[row] -= change * design.values()[e] * curvature[row];
      }
    }
  }

  private static void addToRows(SparseMatrix design, int feature, double change, double[] rows) {
    for (int e = design.offset(feature); e < design.offset(feature + 1); e++) {
      rows[design.columnOrdinals()[e]] += change * design.values()[e];
    }
  }
}
