package io.segue.sample;

import java.util.Comparator;
import java.util.Locale;

/**
 * One row of the listens file.
 *
 * @param listener ordinal
 * @param track ordinal
 * @param second since 1970 UTC
 * @param kind what happened
 */
record Play(int listener, int track, long second, Kind kind) {
  /** By time; ties by listener, so that every order of making gives one file. */
  static final Comparator<Play> BY_TIME =
      Comparator.comparingLong(Play::second)
          .thenComparingInt(Play::listener)
          .thenComparingInt(Play::track)
          .thenComparing(Play::kind);

  enum Kind {
    LISTEN,
    SKIP,
    LOVE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
