package io.segue.listening;

/**
 * What one listener's ratings are measured against, since people use scales differently.
 *
 * @param mean of the listener's ratings, shrunken towards the middle of the scale
 * @param halfRange from the middle of the scale to its ends, at least 0
 */
public record RatingLevel(double mean, double halfRange) {
  /** The level of somebody who never rated, where nobody did. */
  public static final RatingLevel NONE = new RatingLevel(0, 0);

  /** As many ratings in the middle of the scale are thought to precede a listener's own. */
  private static final double PRIOR_RATINGS = 5;

  /**
   * A listener's level.
   *
   * @param lowest rating that anybody gave
   * @param highest rating that anybody gave
   * @param sum of the listener's ratings
   * @param count of the listener's ratings
   */
  public static RatingLevel of(double lowest, double highest, double sum, long count) {
    double middle = (lowest + highest) / 2;
    return new RatingLevel(
        (PRIOR_RATINGS * middle + sum) / (PRIOR_RATINGS + count), (highest - lowest) / 2);
  }

  /** How far a rating is above (positive) or below the mean, in half ranges; at most 2. */
  public double distance(double rating) {
    return halfRange == 0 ? 0 : (rating - mean) / halfRange;
  }
}
