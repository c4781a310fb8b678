package io.segue.train.rating;

/**
 * The normal distribution that a group of coefficients comes from, itself drawn given them.
 *
 * @param mean with the prior N(0, 1 / precision)
 * @param precision with the prior gamma(1/2, spread/2)
 */
record Prior(double mean, double precision) {
  /** Draws from the normal-gamma posterior. */
  static Prior draw(double[] coefficients, double spread, Draws draws) {
    int n = coefficients.length;
    double sum = 0;
    for (double coefficient : coefficients) {
      sum += coefficient;
    }
    double average = sum / Math.max(1, n);
    double squares = 0;
    for (double coefficient : coefficients) {
      squares += (coefficient - average) * (coefficient - average);
    }
    double rate = (spread + squares + n / (n + 1.0) * average * average) / 2;
    double precision = draws.gamma((1.0 + n) / 2) / rate;
    double mean = sum / (n + 1) + draws.gaussian() / Math.sqrt((n + 1) * precision);
    return new Prior(mean, precision);
  }
}
