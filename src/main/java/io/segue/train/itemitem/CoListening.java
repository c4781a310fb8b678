package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;

/**
 * One row after another of the product of histories by track and by listener, summed in float;
 * belongs to one thread.
 */
final class CoListening {
  private final SparseMatrix byListener;
  private final SparseMatrix byTrack;
  private final float[] sums;
  private final boolean[] isTouched;
  private final int[] touched;
  private int size;

  CoListening(Histories histories) {
    this.byListener = histories.byListener();
    this.byTrack = histories.byTrack();
    this.sums = new float[byTrack.rows()];
    this.isTouched = new boolean[byTrack.rows()];
    this.touched = new int[byTrack.rows()];
  }

  /** Sums the row of a track: every track that a listener shares with it, itself included. */
  void of(int track) {
    for (int i = 0; i < size; i++) {
      sums[touched[i]] = 0f;
      isTouched[touched[i]] = false;
    }
    size = 0;
    for (int e = byTrack.offset(track); e < byTrack.offset(track + 1); e++) {
      addListener(byTrack.columnOrdinals()[e], byTrack.values()[e]);
    }
  }

  /** Number of tracks with an entry. */
  int size() {
    return size;
  }

  /** The i-th of them, in the order in which they were met. */
  int track(int i) {
    return touched[i];
  }

  /** The entry of a track; 0 if nobody shares it. */
  float sum(int other) {
    return sums[other];
  }

  private void addListener(int listener, float value) {
    int[] ordinals = byListener.columnOrdinals();
    float[] values = byListener.values();
    for (int f = byListener.offset(listener); f < byListener.offset(listener + 1); f++) {
      int other = ordinals[f];
      if (!isTouched[other]) {
        isTouched[other] = true;
        touched[size++] = other;
      }
      sums[other] += value * values[f];
    }
  }
}
