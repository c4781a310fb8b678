package io.segue.index;

import io.segue.catalog.Track;

/**
 * How much a track was listened to.
 *
 * @param listeners distinct listeners
 * @param popularity 0 to 100
 */
public record TrackStatistics(long listeners, double popularity) {
  private static final long POPULARITY_STEPS = 1_000;
  private static final long STEPS_PER_LISTENER = 101 * POPULARITY_STEPS;

  /**
   * A track's statistics. The catalogue's own popularity wins; without one it is the logarithm of
   * the number of listeners relative to the most heard track's, times 100.
   *
   * @param mostListeners the number of listeners of the most heard track
   */
  public static TrackStatistics of(Track track, long listeners, long mostListeners) {
    double learned =
        mostListeners <= 0
            ? 0
            : 100 * Math.log1p((double) listeners) / Math.log1p((double) mostListeners);
    return new TrackStatistics(listeners, track.popularity().orElse(Math.min(100, learned)));
  }

  /** A number that is larger for more listeners and, among equals, for a larger popularity. */
  long popularityOrder() {
    return listeners * STEPS_PER_LISTENER + Math.round(popularity * POPULARITY_STEPS);
  }
}
