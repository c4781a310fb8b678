package io.segue.recommend;

/**
 * Between the mean and the minimum of scores in 0..1: the negative logarithm of the mean of {@code
 * exp(-sharpness * score)}, divided by the sharpness.
 *
 * <p>A candidate that one of several seeds doesn't speak for falls behind one that all of them
 * speak for a little, which a mean would not see.
 */
final class SoftMinimum {
  private static final double SHARPNESS_OF_HALF = 8;

  private final double agreement;

  /**
   * A way between mean and minimum.
   *
   * @param agreement 0 for the mean to 1 for the minimum
   */
  SoftMinimum(double agreement) {
    this.agreement = agreement;
  }

  double of(double[] scores) {
    double least = scores[0];
    double sum = 0;
    for (double score : scores) {
      least = Math.min(least, score);
      sum += score;
    }
    if (agreement == 0) {
      return sum / scores.length;
    }
    if (agreement == 1) {
      return least;
    }
    double sharpness = SHARPNESS_OF_HALF * agreement / (1 - agreement);
    double exponentials = 0;
    for (double score : scores) {
      exponentials += Math.exp(-sharpness * (score - least));
    }
    return Math.max(0, least - Math.log(exponentials / scores.length) / sharpness);
  }
}
