package io.segue.retrieve;

import io.segue.index.LengthOrder;
import io.segue.index.View;
import io.segue.vector.ByteBlocks;
import io.segue.vector.Kernels;
import org.apache.lucene.util.VectorUtil;

/**
 * Compares the query with a segment's learned vectors, the longest first, and stops where no inner
 * product can be large enough any more (Cauchy-Schwarz).
 *
 * <p>Finds what a whole scan finds, but for the rounding of vectors to bytes; how much of the
 * segment that takes depends on how different the lengths are.
 *
 * @see <a href="https://doi.org/10.1145/2723372.2747647">Teflioudi, Gemulla, Mykytiuk 2015,
 *     LEMP</a>
 */
final class LengthOrderedScan {
  private final LeafScope leaf;
  private final LengthOrder order;
  private final BestDocs found;

  private LengthOrderedScan(LeafScope leaf, LengthOrder order, BestDocs found) {
    this.leaf = leaf;
    this.order = order;
    this.found = found;
  }

  /** Offers every document in the scope that could be among the best. */
  static void search(View view, LeafScope leaf, VectorQuery query, BestDocs found) {
    LengthOrder order = view.byLength(leaf.leaf());
    if (order.size() > 0) {
      new LengthOrderedScan(leaf, order, found).search(query.vector());
    }
  }

  private void search(float[] query) {
    ByteBlocks vectors = order.vectors();
    ByteBlocks.Query bytes = vectors.query(query);
    float length = Kernels.norm(query);
    int rows = vectors.blockRows();
    float[] dots = new float[rows];
    for (int from = 0; from < order.size(); from += rows) {
      if (score(length * order.length(from)) < found.least()) {
        return;
      }
      vectors.dots(from / rows, bytes, dots);
      offer(from, dots);
    }
  }

  private void offer(int from, float[] dots) {
    int count = Math.min(dots.length, order.size() - from);
    float least = found.least();
    for (int i = 0; i < count; i++) {
      float score = score(dots[i]);
      if (score >= least && leaf.accepted().get(order.doc(from + i))) {
        found.offer(leaf.leaf().docBase + order.doc(from + i), score);
        least = found.least();
      }
    }
  }

  /** On the scale of Lucene's scores, since other segments may be searched by Lucene. */
  private static float score(float innerProduct) {
    return VectorUtil.scaleMaxInnerProductScore(innerProduct);
  }
}
