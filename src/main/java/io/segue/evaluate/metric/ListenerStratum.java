package io.segue.evaluate.metric;

import java.util.Locale;

/** How well training knew a listener. */
public enum ListenerStratum {
  /** At least {@value #FEW_TRACKS} tracks in training. */
  WARM,
  /** Fewer, or none because training never saw the listener. */
  COLD;

  /** From so many training tracks on, a listener isn't cold. */
  public static final int FEW_TRACKS = 5;

  /** The stratum of a listener of whom training saw that many tracks. */
  public static ListenerStratum of(int learnedTracks) {
    return learnedTracks < FEW_TRACKS ? COLD : WARM;
  }

  /** The name in results. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
