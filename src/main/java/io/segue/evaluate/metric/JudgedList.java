package io.segue.evaluate.metric;

import java.util.Arrays;

/** One listener's ranked tracks, best first, and which of them had been held out. */
public final class JudgedList {
  private final int[] tracks;
  private final boolean[] hits;
  private final int targets;

  /**
   * Judges a list.
   *
   * @param ranked track ordinals, best first, each once; not copied
   * @param targets ordinals of the held-out tracks, ascending, at least one
   */
  public JudgedList(int[] ranked, int[] targets) {
    if (targets.length == 0) {
      throw new IllegalArgumentException("a list without held-out tracks cannot be judged");
    }
    this.tracks = ranked;
    this.targets = targets.length;
    this.hits = new boolean[ranked.length];
    for (int position = 0; position < ranked.length; position++) {
      hits[position] = Arrays.binarySearch(targets, ranked[position]) >= 0;
    }
  }

  /** How many of the first k ranks there are. */
  public int depth(int k) {
    return Math.min(k, tracks.length);
  }

  /** The track at a rank counted from 0. */
  public int track(int position) {
    return tracks[position];
  }

  /** Whether the track at a rank counted from 0 had been held out. */
  public boolean isHit(int position) {
    return hits[position];
  }

  /** How many tracks had been held out, found or not. */
  public int targets() {
    return targets;
  }

  /** Held-out tracks within the first k ranks. */
  public int hits(int k) {
    int found = 0;
    for (int position = 0; position < depth(k); position++) {
      found += hits[position] ? 1 : 0;
    }
    return found;
  }
}
