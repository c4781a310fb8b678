package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;

/**
 * One row after another of the product of histories by track and by listener, summed in float;
 * belongs to one thread.
 */
final class CoListening {
  private final SparseMatrix byListener;
  private final SparseMatrix byTrack;
  private final SparseSum sum;

  CoListening(Histories histories) {
    this.byListener = histories.byListener();
    this.byTrack = histories.byTrack();
    this.sum = new SparseSum(byTrack.rows());
  }

  /** Sums the row of a track: every track that a listener shares with it, itself included. */
  void of(int track) {
    sum.clear();
    for (int e = byTrack.offset(track); e < byTrack.offset(track + 1); e++) {
      addListener(byTrack.columnOrdinals()[e], byTrack.values()[e]);
    }
  }

  /** Number of tracks with an entry. */
  int size() {
    return sum.size();
  }

  /** The i-th of them, in the order in which they were met. */
  int track(int i) {
    return sum.column(i);
  }

  /** The entry of a track; 0 if nobody shares it. */
  float sum(int other) {
    return sum.sum(other);
  }

  private void addListener(int listener, float value) {
    int[] ordinals = byListener.columnOrdinals();
    float[] values = byListener.values();
    for (int f = byListener.offset(listener); f < byListener.offset(listener + 1); f++) {
      sum.add(ordinals[f], value * values[f]);
    }
  }
}
