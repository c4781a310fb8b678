package io.segue.sample;

/**
 * How much to generate; each number is met exactly.
 *
 * @param tracks at least one per artist
 * @param artists at least 1
 * @param listeners at least 1
 * @param listens complete plays, 5 to 1,000 per listener; skips and loves come on top
 */
public record SampleSize(int tracks, int artists, int listeners, int listens) {
  /** Enough to try everything, generated in seconds. */
  public static final SampleSize STANDARD = new SampleSize(20_000, 2_000, 2_000, 300_000);

  static final int MIN_LISTENS_PER_LISTENER = 5;
  private static final int MAX_LISTENS_PER_LISTENER = 1_000;
  private static final int MAX_TRACKS = 10_000_000;

  public SampleSize {
    require("artists", artists, 1, MAX_TRACKS);
    require("tracks", tracks, artists, MAX_TRACKS);
    require("listeners", listeners, 1, Integer.MAX_VALUE / MAX_LISTENS_PER_LISTENER);
    require(
        "listens",
        listens,
        MIN_LISTENS_PER_LISTENER * listeners,
        MAX_LISTENS_PER_LISTENER * listeners);
  }

  private static void require(String what, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "sample size: " + what + " must be within " + min + ".." + max + ": " + value);
    }
  }
}
