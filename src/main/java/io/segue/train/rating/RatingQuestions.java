package io.segue.train.rating;

/**
 * Pairs whose ratings are asked for, by the ordinals of the {@link Ratings} that made them.
 * Immutable.
 */
public final class RatingQuestions {
  /** The ordinal of a listener or track without known ratings. */
  static final int UNKNOWN = -1;

  private final int[] listeners;
  private final int[] tracks;
  private final long[] atMillis;

  RatingQuestions(int[] listeners, int[] tracks, long[] atMillis) {
    this.listeners = listeners;
    this.tracks = tracks;
    this.atMillis = atMillis;
  }

  public int count() {
    return listeners.length;
  }

  /** An ordinal or {@link #UNKNOWN}. */
  int listener(int question) {
    return listeners[question];
  }

  /** An ordinal or {@link #UNKNOWN}. */
  int track(int question) {
    return tracks[question];
  }

  /** Milliseconds since 1970; 0 if unknown. */
  long atMillis(int question) {
    return atMillis[question];
  }
}
