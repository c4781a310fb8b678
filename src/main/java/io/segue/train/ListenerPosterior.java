package io.segue.train;

import io.segue.vector.GramMatrix;

/**
 * How uncertain a listener's folded-in vector is: the covariance (YᵀY + λI + Σ w y yᵀ)⁻¹ of the
 * Gaussian posterior of weighted ridge regression, up to the noise's variance, with Y the tracks'
 * vectors and y, w those of what the listener was asked about. What was answered changes the mean
 * only, so what an answer is worth is known before it is given.
 *
 * <p>Not thread-safe.
 */
public final class ListenerPosterior {
  private final int dimension;
  private final double[][] covariance;
  private final double weight;

  /**
   * The posterior before the first answer.
   *
   * @param ridge λ, above 0
   * @param weight w of an answer, above 0
   */
  ListenerPosterior(GramMatrix trackGram, double ridge, double weight) {
    this.dimension = trackGram.dimension();
    this.weight = weight;
    this.covariance = new double[dimension][dimension];
    for (int r = 0; r < dimension; r++) {
      for (int c = 0; c < dimension; c++) {
        covariance[r][c] = trackGram.values()[r * dimension + c] + (r == c ? ridge : 0);
      }
    }
    invert(covariance);
  }

  /**
   * The information in an answer about a track of that vector: ln(1 + w yᵀ Σ y), twice the
   * reduction of the posterior's entropy in nats; at least 0.
   *
   * @see <a href="https://doi.org/10.1162/neco.1992.4.4.590">MacKay 1992, information-based
   *     objective functions for active data selection</a>
   */
  public double information(float[] vector) {
    return Math.log1p(Math.max(0, weight * dot(vector, spread(vector))));
  }

  /** Takes note of an answer about a track of that vector, whatever it was (Sherman, Morrison). */
  public void answered(float[] vector) {
    double[] spread = spread(vector);
    double factor = weight / (1 + weight * dot(vector, spread));
    for (int r = 0; r < dimension; r++) {
      for (int c = 0; c < dimension; c++) {
        covariance[r][c] -= factor * spread[r] * spread[c];
      }
    }
  }

  private double[] spread(float[] vector) {
    double[] product = new double[dimension];
    for (int r = 0; r < dimension; r++) {
      product[r] = dot(vector, covariance[r]);
    }
    return product;
  }

  private static double dot(float[] vector, double[] other) {
    double sum = 0;
    for (int i = 0; i < other.length; i++) {
      sum += vector[i] * other[i];
    }
    return sum;
  }

  /** In place, by Gauss and Jordan; a positive definite matrix needs no exchange of rows. */
  private static void invert(double[][] matrix) {
    int d = matrix.length;
    for (int p = 0; p < d; p++) {
      double pivot = 1 / matrix[p][p];
      matrix[p][p] = 1;
      for (int c = 0; c < d; c++) {
        matrix[p][c] *= pivot;
      }
      for (int r = 0; r < d; r++) {
        double factor = matrix[r][p];
        if (r != p && factor != 0) {
          matrix[r][p] = 0;
          for (int c = 0; c < d; c++) {
            matrix[r][c] -= factor * matrix[p][c];
          }
        }
      }
    }
  }
}
