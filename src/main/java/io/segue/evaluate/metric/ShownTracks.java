package io.segue.evaluate.metric;

import java.util.BitSet;

/** How often each track of a part of the catalogue was in somebody's first k ranks. */
public final class ShownTracks {
  private final int[] times;
  private final BitSet counted;

  /**
   * Counts nothing yet.
   *
   * @param tracks in the catalogue
   * @param counted the part of it that counts; not copied
   */
  public ShownTracks(int tracks, BitSet counted) {
    this.times = new int[tracks];
    this.counted = counted;
  }

  /** Adds the first k ranks of a list. */
  public void add(JudgedList list, int k) {
    for (int position = 0; position < list.depth(k); position++) {
      times[list.track(position)]++;
    }
  }

  /** Times of each counted track, in the order of the ordinals. */
  int[] times() {
    return counted.stream().map(track -> times[track]).toArray();
  }
}
