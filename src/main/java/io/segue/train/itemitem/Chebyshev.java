package io.segue.train.itemitem;

/**
 * A function on -1 to 1 as a sum of Chebyshev polynomials, Σ c_n T_n(x).
 *
 * @see <a href="https://doi.org/10.1145/3726302.3729974">Kim, Choi, Lee, Lee 2025, Graph spectral
 *     filtering with Chebyshev interpolation for recommendation</a>
 */
final class Chebyshev {
  private static final double ROUNDED = 1_000;

  private Chebyshev() {}

  /**
   * A smooth step from 1 at -1 to 0 at 1 with a plateau of 1/2 in the middle.
   *
   * @param order of the highest polynomial, at least 1
   * @param flatness of the plateau; 1 is a straight line
   * @return the coefficients c_0 to c_order
   */
  static float[] plateau(int order, double flatness) {
    double[] targets = new double[order + 1];
    for (int k = 0; k <= order; k++) {
      // Samples are rounded, and taken beside the nodes, as published.
      double at = rounded(Math.cos((order - k) * Math.PI / order));
      double step = 0.5 * Math.pow(Math.abs(at), flatness);
      targets[k] = rounded(at < 0 ? 0.5 + step : 0.5 - step);
    }
    float[] coefficients = new float[order + 1];
    for (int n = 0; n <= order; n++) {
      double sum = 0;
      for (int k = 0; k <= order; k++) {
        sum += targets[k] * Math.cos(n * (order + 0.5 - k) / (order + 1) * Math.PI);
      }
      coefficients[n] = (float) (sum * (n == 0 ? 1 : 2) / (order + 1));
    }
    return coefficients;
  }

  private static double rounded(double value) {
    return Math.rint(value * ROUNDED) / ROUNDED;
  }
}
