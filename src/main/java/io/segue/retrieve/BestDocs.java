package io.segue.retrieve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/** The best documents offered so far; of equal ones, those with the smaller number. */
final class BestDocs {
  private static final long LOW_BITS = 0xffff_ffffL;

  private final int limit;
  private final LongHeap heap;

  /**
   * Nothing yet.
   *
   * @param limit how many are kept, at least 1
   */
  BestDocs(int limit) {
    this.limit = limit;
    this.heap = new LongHeap(limit);
  }

  /** Keeps the document if it is among the best. */
  void offer(int docId, float score) {
    heap.insertWithOverflow(
        ((long) NumericUtils.floatToSortableInt(score) << 32) | (~docId & LOW_BITS));
  }

  /** A score that an offer must at least have to be kept. */
  float least() {
    return heap.size() < limit ? Float.NEGATIVE_INFINITY : score(heap.top());
  }

  int size() {
    return heap.size();
  }

  /** The kept ones by number, ascending. */
  int[] docIds() {
    int[] docIds = new int[heap.size()];
    for (int i = 0; i < docIds.length; i++) {
      docIds[i] = docId(heap.get(i + 1));
    }
    Arrays.sort(docIds);
    return docIds;
  }

  /** The kept ones, best first. */
  List<Candidate> candidates() {
    long[] keys = new long[heap.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = heap.get(i + 1);
    }
    Arrays.sort(keys);
    List<Candidate> candidates = new ArrayList<>(keys.length);
    for (int i = keys.length - 1; i >= 0; i--) {
      candidates.add(new Candidate(docId(keys[i]), score(keys[i])));
    }
    return candidates;
  }

  private static int docId(long key) {
    return ~(int) key;
  }

  private static float score(long key) {
    return NumericUtils.sortableIntToFloat((int) (key >> 32));
  }
}
