package io.segue.sample;

/**
 * One of a listener's one to four tastes.
 *
 * @param position in taste space: near a scene, between two scenes, or anywhere
 * @param mood what the taste is usually in for
 * @param level logarithm of its weight in the middle of the history
 * @param drift what the logarithm gains from the first day to the last
 */
record Taste(Position position, Mood mood, double level, double drift) {
  /**
   * Relative weight at a time.
   *
   * @param progress 0 on the first day to 1 on the last
   */
  double weight(double progress) {
    return StrictMath.exp(level + drift * (progress - 0.5));
  }
}
