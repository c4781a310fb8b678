package io.segue.train;

/**
 * How much a preference counts, for vectors and neighbours alike.
 *
 * @param weight of its magnitude
 * @param dislike how much evidence against a track counts beside as much evidence for it, 0 to 1
 */
public record ConfidenceOptions(PlayWeight weight, double dislike) {
  /** More of it made rankings worse: even what people don't like tells what they try. */
  public static final double DISLIKE = 0.05;

  public ConfidenceOptions {
    if (!(dislike >= 0 && dislike <= 1)) {
      throw new IllegalArgumentException("dislike must be 0 to 1: " + dislike);
    }
  }

  /** That weight, with the usual dislike. */
  public static ConfidenceOptions of(PlayWeight weight) {
    return new ConfidenceOptions(weight, DISLIKE);
  }

  /**
   * The weight of a {@link io.segue.listening.Preference#value}, with its sign.
   *
   * @throws IllegalArgumentException if it is 0 or not finite
   */
  public double of(double preference) {
    if (preference == 0 || !Double.isFinite(preference)) {
      throw new IllegalArgumentException("a preference must be finite and not 0: " + preference);
    }
    return preference > 0 ? weight.of(preference) : -dislike * weight.of(-preference);
  }
}
