package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;
import io.segue.vector.SymmetricSystem;
import java.util.Arrays;

/**
 * The Gram matrix of a few tracks, summed over the listeners who heard any of them: for a listener
 * with m of them m² / 2 additions, and no look at the rest of the history. Belongs to one thread.
 */
final class BlockGram {
  private static final int FIRST_CAPACITY = 1_024;

  private final SparseMatrix byTrack;
  private final int[] count;
  private final int[] filled;
  private final int[] start;

  /** Positions within the block, by listener, descending, and their values. */
  private int[] positions = new int[FIRST_CAPACITY];

  private float[] values = new float[FIRST_CAPACITY];

  BlockGram(Histories histories) {
    this.byTrack = histories.byTrack();
    this.count = new int[histories.byListener().rows()];
    this.filled = new int[count.length];
    this.start = new int[count.length];
  }

  /** Adds all products of two of the tracks to the upper triangle. */
  void addTo(SymmetricSystem system, int[] tracks) {
    reserve(countEntries(tracks));
    int next = 0;
    // Descending, so that the additions for one track go along a row of the matrix.
    for (int p = tracks.length - 1; p >= 0; p--) {
      for (int e = byTrack.offset(tracks[p]); e < byTrack.offset(tracks[p] + 1); e++) {
        int listener = byTrack.columnOrdinals()[e];
        if (filled[listener] == 0) {
          start[listener] = next;
          next += count[listener];
        }
        int slot = start[listener] + filled[listener]++;
        positions[slot] = p;
        values[slot] = byTrack.values()[e];
        addRow(system, start[listener], slot);
      }
    }
    clear(tracks);
  }

  private void addRow(SymmetricSystem system, int from, int slot) {
    int row = positions[slot];
    float value = values[slot];
    for (int s = from; s <= slot; s++) {
      system.add(row, positions[s], value * values[s]);
    }
  }

  private int countEntries(int[] tracks) {
    int total = 0;
    for (int track : tracks) {
      for (int e = byTrack.offset(track); e < byTrack.offset(track + 1); e++) {
        count[byTrack.columnOrdinals()[e]]++;
      }
      total = Math.addExact(total, byTrack.offset(track + 1) - byTrack.offset(track));
    }
    return total;
  }

  private void clear(int[] tracks) {
    for (int track : tracks) {
      for (int e = byTrack.offset(track); e < byTrack.offset(track + 1); e++) {
        count[byTrack.columnOrdinals()[e]] = 0;
        filled[byTrack.columnOrdinals()[e]] = 0;
      }
    }
  }

  private void reserve(int entries) {
    if (entries > positions.length) {
      int capacity = Math.max(entries, 2 * positions.length);
      positions = Arrays.copyOf(positions, capacity);
      values = Arrays.copyOf(values, capacity);
    }
  }
}
