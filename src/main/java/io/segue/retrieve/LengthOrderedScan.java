package io.segue.retrieve;

import io.segue.index.LengthOrder;
import io.segue.index.View;
import io.segue.vector.ByteTable;
import io.segue.vector.Kernels;
import org.apache.lucene.util.FixedBitSet;
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
  /** Places between two looks at the bound. */
  private static final int STRIDE = 16;

  private LengthOrderedScan() {}

  /** Offers every document in the scope that could be among the best. */
  static void search(View view, LeafScope leaf, VectorQuery query, BestDocs found) {
    LengthOrder order = view.byLength(leaf.leaf());
    FixedBitSet accepted = leaf.accepted();
    ByteTable bytes = ByteTable.of(query.vector());
    float length = Kernels.norm(query.vector());
    int base = leaf.leaf().docBase;
    for (int from = 0; from < order.size(); from += STRIDE) {
      if (score(length * order.length(from)) < found.least()) {
        return;
      }
      for (int i = from; i < Math.min(from + STRIDE, order.size()); i++) {
        if (accepted.get(order.doc(i))) {
          found.offer(base + order.doc(i), score(order.dot(i, bytes)));
        }
      }
    }
  }

  /** On the scale of Lucene's scores, since other segments may be searched by Lucene. */
  private static float score(float innerProduct) {
    return VectorUtil.scaleMaxInnerProductScore(innerProduct);
  }
}
