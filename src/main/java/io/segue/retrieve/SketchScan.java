package io.segue.retrieve;

import io.segue.index.SketchedVectors;
import io.segue.index.View;
import io.segue.vector.ByteTable;
import io.segue.vector.SketchTable;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;

/**
 * Compares the query's sketch with those of all of a segment, 64 at a time, and the query itself
 * with the vectors whose sketches are nearest to it.
 *
 * <p>How near that is, is told by a sample of the scope, so that about {@link #compared} vectors
 * are compared whatever the filter.
 */
final class SketchScan {
  /** Vectors that are compared for each that is wanted, at least. */
  private static final int PER_HIT = 24;

  /** Of this many vectors in the scope, one is compared at least. */
  private static final int SHARE = 48;

  /** Below so many times what would be compared, all are. */
  private static final int ALL = 4;

  private static final int SAMPLE = 4_096;

  private final FixedBitSet accepted;
  private final SketchedVectors vectors;
  private final VectorQuery query;

  private SketchScan(FixedBitSet accepted, SketchedVectors vectors, VectorQuery query) {
    this.accepted = accepted;
    this.vectors = vectors;
    this.query = query;
  }

  /** About how many vectors are compared. */
  static int compared(int matches, int limit) {
    int wanted = Math.max(PER_HIT * limit, matches / SHARE);
    return matches <= ALL * wanted ? matches : wanted;
  }

  /** Offers the documents in the scope whose sketches are near. */
  static void search(View view, LeafScope leaf, VectorQuery query, BestDocs found) {
    SketchedVectors vectors = view.sketches(leaf.leaf(), query.field());
    FixedBitSet accepted = leaf.accepted().clone();
    accepted.and(vectors.present());
    int matches = accepted.cardinality();
    if (matches == 0) {
      return;
    }
    SketchScan scan = new SketchScan(accepted, vectors, query);
    int wanted = compared(matches, found.limit());
    int distance = wanted == matches ? SketchTable.BITS : scan.distance(matches, wanted);
    scan.offer(distance, leaf.leaf().docBase, found);
  }

  /** The distance within which about so many of the scope lie. */
  private int distance(int matches, int wanted) {
    SketchTable.Sketch sketch = vectors.sketches().sketch(query.vector());
    int[] counts = new int[SketchTable.BITS + 1];
    int step = Math.max(1, matches / SAMPLE);
    int sampled = 0;
    long[] words = accepted.getBits();
    for (int word = 0; word < words.length; word += step) {
      for (long rest = words[word]; rest != 0; rest &= rest - 1) {
        int doc = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        counts[vectors.sketches().distance(doc, sketch)]++;
        sampled++;
      }
    }
    double share = (double) wanted / matches * sampled;
    int distance = 0;
    for (int near = counts[0]; near < share; near += counts[distance]) {
      distance++;
    }
    return distance;
  }

  private void offer(int distance, int base, BestDocs found) {
    SketchTable.Sketch sketch = vectors.sketches().sketch(query.vector());
    ByteTable bytes = ByteTable.of(query.vector());
    long[] words = accepted.getBits();
    for (int word = 0; word < words.length; word++) {
      long near = words[word];
      if (near != 0 && distance < SketchTable.BITS) {
        near &= vectors.sketches().within(distance, word * Long.SIZE, sketch);
      }
      for (; near != 0; near &= near - 1) {
        int doc = word * Long.SIZE + Long.numberOfTrailingZeros(near);
        found.offer(base + doc, score(vectors.dot(doc, bytes)));
      }
    }
  }

  /** On the scale of Lucene's scores, since other segments may be searched by Lucene. */
  private static float score(float cosine) {
    return VectorUtil.normalizeToUnitInterval(cosine);
  }
}
