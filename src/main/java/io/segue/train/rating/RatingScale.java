package io.segue.train.rating;

/**
 * The ratings that can be given.
 *
 * @param lowest finite
 * @param highest above {@code lowest}
 */
public record RatingScale(double lowest, double highest) {
  public RatingScale {
    if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest >= highest) {
      throw new IllegalArgumentException(
          "a scale must go from a lower to a higher rating: " + lowest + ".." + highest);
    }
  }

  /** The nearest rating of the scale. */
  public double clip(double rating) {
    return Math.clamp(rating, lowest, highest);
  }
}
