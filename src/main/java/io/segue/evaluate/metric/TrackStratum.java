package io.segue.evaluate.metric;

import java.util.Locale;

/** How well training knew a track. */
public enum TrackStratum {
  /** Of the most popular tracks that together hold half of the training pairs. */
  HEAD,
  /** Of the next ones, up to 80 %: head and mid are the short head of APLT. */
  MID,
  /** The rest of those with enough listeners. */
  TAIL,
  /** Fewer than {@value #FEW_LISTENERS} training listeners, whatever share they hold. */
  COLD;

  /** From so many training listeners on, a track isn't cold. */
  public static final int FEW_LISTENERS = 5;

  /** The name in results. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
