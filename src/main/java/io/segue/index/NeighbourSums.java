package io.segue.index;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** A score for each ordinal, summed up from rows of weights; it knows which ordinals have one. */
public final class NeighbourSums {
  private final float[] scores;
  private final FixedBitSet touched;

  NeighbourSums(int ordinals) {
    this.scores = new float[ordinals];
    this.touched = new FixedBitSet(ordinals);
  }

  void add(int ordinal, float weight) {
    scores[ordinal] += weight;
    touched.set(ordinal);
  }

  /** The sum of an ordinal; 0 where nothing was added. */
  public float of(int ordinal) {
    return scores[ordinal];
  }

  /** The first ordinal from {@code from} on to which something was added, or -1. */
  public int next(int from) {
    if (from >= scores.length) {
      return -1;
    }
    int next = touched.nextSetBit(from);
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
  }
}
