package io.segue.sample;

/**
 * What a listener does about a track.
 *
 * @param match cosine between the taste and the track's lead artist
 * @param moodCloseness 0 to 1
 * @param plays how often the listener heard the track before
 */
record Reaction(double match, double moodCloseness, int plays) {
  /** High when far from the taste or out of the mood, low for what is known. */
  double skipChance() {
    double strangeness = 1 / (1 + StrictMath.exp(7 * (match - 0.35)));
    double chance = 0.02 + 0.5 * strangeness + 0.1 * (1 - moodCloseness);
    return plays > 0 ? 0.3 * chance : chance;
  }

  /** Only close to the taste, more when heard again. */
  double loveChance() {
    double liking = Math.max(0, match - 0.45);
    return liking * (plays > 0 ? 0.12 : 0.04);
  }
}
