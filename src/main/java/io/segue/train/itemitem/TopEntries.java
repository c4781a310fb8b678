package io.segue.train.itemitem;

import java.util.Arrays;

/**
 * Keeps the entries with the largest keys; of equal keys, those with the smallest ordinals. A
 * binary heap over arrays that are reused; not thread-safe.
 */
final class TopEntries {
  private final int capacity;
  private final int[] ordinals;
  private final float[] keys;
  private int size;

  TopEntries(int capacity) {
    this.capacity = capacity;
    this.ordinals = new int[capacity];
    this.keys = new float[capacity];
  }

  void clear() {
    size = 0;
  }

  /** Offers one entry; every ordinal at most once. */
  void offer(int ordinal, float key) {
    if (size < capacity) {
      size++;
      siftUp(size - 1, ordinal, key);
    } else if (worse(ordinals[0], keys[0], ordinal, key)) {
      siftDown(ordinal, key);
    }
  }

  /** The kept ordinals, ascending. */
  int[] ascending() {
    int[] kept = Arrays.copyOf(ordinals, size);
    Arrays.sort(kept);
    return kept;
  }

  private void siftUp(int from, int ordinal, float key) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!worse(ordinal, key, ordinals[parent], keys[parent])) {
        break;
      }
      ordinals[at] = ordinals[parent];
      keys[at] = keys[parent];
      at = parent;
    }
    ordinals[at] = ordinal;
    keys[at] = key;
  }

  private void siftDown(int ordinal, float key) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size
          && worse(ordinals[child + 1], keys[child + 1], ordinals[child], keys[child])) {
        child++;
      }
      if (!worse(ordinals[child], keys[child], ordinal, key)) {
        break;
      }
      ordinals[at] = ordinals[child];
      keys[at] = keys[child];
      at = child;
    }
    ordinals[at] = ordinal;
    keys[at] = key;
  }

  private static boolean worse(int ordinal, float key, int otherOrdinal, float otherKey) {
    return key < otherKey || (key == otherKey && ordinal > otherOrdinal);
  }
}
