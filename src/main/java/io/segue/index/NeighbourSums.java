package io.segue.index;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * A score for each ordinal, summed up from rows of weights; it knows which ordinals have one.
 *
 * <p>Closing gives the memory back to who comes next, for a request touches little of it. Not
 * thread-safe.
 */
public final class NeighbourSums implements AutoCloseable {
  private final Spare spare;
  private float[] scores;
  private FixedBitSet touched;

  /** What closed sums left behind, all zero. Thread-safe. */
  static final class Spare {
    private final Queue<NeighbourSums> unused = new ConcurrentLinkedQueue<>();
    private final int ordinals;

    Spare(int ordinals) {
      this.ordinals = ordinals;
    }

    /** Sums to be added to, all zero. */
    NeighbourSums take() {
      NeighbourSums known = unused.poll();
      return known == null
          ? new NeighbourSums(this, new float[ordinals], new FixedBitSet(ordinals))
          : known;
    }
  }

  private NeighbourSums(Spare spare, float[] scores, FixedBitSet touched) {
    this.spare = spare;
    this.scores = scores;
    this.touched = touched;
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

  /** Forgets everything; what is asked for later is an error. */
  @Override
  public void close() {
    if (scores.length > 0) {
      for (int ordinal = next(0); ordinal >= 0; ordinal = next(ordinal + 1)) {
        scores[ordinal] = 0f;
      }
      touched.clear();
      spare.unused.add(new NeighbourSums(spare, scores, touched));
      scores = new float[0];
      touched = new FixedBitSet(0);
    }
  }
}
