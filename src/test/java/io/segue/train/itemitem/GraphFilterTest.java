package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import io.segue.vector.SparseMatrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphFilterTest {
  private static final int TRACKS = 70;

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 1, 1, 0, 0, 0, 100",
    "LINEAR, 1, 1, 0, 0.3, 0.5, 9",
    "PLATEAU, 1, 2, 0, 0, 0, 100",
    "PLATEAU, 8, 1.5, 0.4, 0.2, 0.4, 100",
    "PLATEAU, 5, 15, 0.2, 0, 0, 12"
  })
  void equalsTheFilterOfDenseMatrices(
      GraphFilter.Shape shape,
      int order,
      double flatness,
      double exponent,
      double weight,
      double lowPassExponent,
      int neighbours) {
    var lowPass = new GraphFilter.LowPassOptions(5, weight, lowPassExponent, 40, Seed.value());
    var options = new GraphFilter.Options(shape, order, flatness, exponent, lowPass, neighbours);
    SparseMatrix preferences =
        Preferences.played(Seed.random(GraphFilterTest.class), 50, TRACKS, 8);
    double[][] expected = plain(preferences, options);
    double[][] found = Learning.dense(new GraphFilter(options), preferences);
    for (int i = 0; i < TRACKS; i++) {
      assertArrayEquals(expected[i], found[i], 3e-4, "row " + i + ", seed " + Seed.value());
    }
  }

  @Test
  void plateauIsNearItsTargets() {
    float[] coefficients = Chebyshev.plateau(8, 1);
    assertEquals(0.5, coefficients[0], 1e-3);
    assertEquals(-0.5, coefficients[1], 0.03);
    for (double x = -1; x <= 1; x += 0.125) {
      double sum = 0;
      for (int n = 0; n < coefficients.length; n++) {
        sum += coefficients[n] * Math.cos(n * Math.acos(x));
      }
      assertEquals(0.5 - 0.5 * x, sum, 0.06);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, 5, 0, order must be within 1..64: 0",
    "1, 0, 0, 5, 0, flatness must be within 0.1..100: 0",
    "1, 1, 3, 5, 0, degree-exponent must be within -2..2: 3",
    "1, 1, 0, 0, 0, neighbours must be within 1..100000: 0",
    "1, 1, 0, 5, -1, weight must be within 0..100: -1"
  })
  void refusesOptionsOutOfRange(
      int order, double flatness, double exponent, int neighbours, double weight, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new GraphFilter.Options(
                    GraphFilter.Shape.PLATEAU,
                    order,
                    flatness,
                    exponent,
                    new GraphFilter.LowPassOptions(5, weight, 0, 5, 1),
                    neighbours));
    assertEquals(message, e.getMessage());
  }

  private static double[][] plain(SparseMatrix preferences, GraphFilter.Options options) {
    double[][] plays = Preferences.dense(preferences);
    double[] degrees = new double[TRACKS];
    for (double[] row : plays) {
      for (int i = 0; i < TRACKS; i++) {
        degrees[i] += row[i];
      }
    }
    RealMatrix normalized =
        new Array2DRowRealMatrix(
            Preferences.dense(NormalizedGraph.of(preferences).histories().byListener()));
    RealMatrix filter = polynomial(normalized, options);
    RealMatrix v =
        new SingularValueDecomposition(normalized)
            .getV()
            .getSubMatrix(0, TRACKS - 1, 0, options.lowPass().vectors() - 1);
    RealMatrix ideal = v.multiply(v.transpose());
    double[][] weights = new double[TRACKS][TRACKS];
    for (int i = 0; i < TRACKS; i++) {
      for (int j = 0; j < TRACKS; j++) {
        if (i != j && degrees[i] * degrees[j] > 0) {
          double ratio = degrees[j] / degrees[i];
          weights[i][j] =
              Math.pow(ratio, options.degreeExponent()) * filter.getEntry(i, j)
                  + options.lowPass().weight()
                      * Math.pow(ratio, options.lowPass().degreeExponent())
                      * ideal.getEntry(i, j);
        }
      }
      PlainPruning.keepLargest(weights[i], options.neighbours());
    }
    return weights;
  }

  /** Σ c_n T_n(I − 2R̃ᵀR̃). */
  private static RealMatrix polynomial(RealMatrix normalized, GraphFilter.Options options) {
    RealMatrix gram = normalized.transpose().multiply(normalized);
    if (options.shape() == GraphFilter.Shape.LINEAR) {
      return gram;
    }
    RealMatrix identity = MatrixUtils.createRealIdentityMatrix(TRACKS);
    RealMatrix laplacian = identity.subtract(gram.scalarMultiply(2));
    float[] coefficients = Chebyshev.plateau(options.order(), options.flatness());
    RealMatrix before = identity;
    RealMatrix term = laplacian;
    RealMatrix sum = identity.scalarMultiply(coefficients[0]);
    for (int n = 1; n < coefficients.length; n++) {
      sum = sum.add(term.scalarMultiply(coefficients[n]));
      RealMatrix next = laplacian.multiply(term).scalarMultiply(2).subtract(before);
      before = term;
      term = next;
    }
    return sum;
  }
}
