package io.segue.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;

/** Copies the vectors of documents, one walk over each segment for all of them. */
final class VectorLookup {
  private static final float[] NONE = {};

  private VectorLookup() {}

  /** One vector for each document, whatever their order; of length 0 where there is none. */
  static float[][] vectors(List<LeafReaderContext> leaves, String field, int[] docIds)
      throws IOException {
    float[][] found = new float[docIds.length][];
    Arrays.fill(found, NONE);
    long[] ascending = new long[docIds.length];
    for (int i = 0; i < docIds.length; i++) {
      ascending[i] = ((long) docIds[i] << 32) | i;
    }
    Arrays.sort(ascending);
    int next = 0;
    for (LeafReaderContext leaf : leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int from = next;
      while (next < ascending.length && (int) (ascending[next] >> 32) < end) {
        next++;
      }
      if (next > from) {
        copy(leaf, field, Arrays.copyOfRange(ascending, from, next), found);
      }
    }
    return found;
  }

  private static void copy(LeafReaderContext leaf, String field, long[] wanted, float[][] found)
      throws IOException {
    FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
    if (vectors == null) {
      return;
    }
    KnnVectorValues.DocIndexIterator at = vectors.iterator();
    for (long each : wanted) {
      int doc = (int) (each >> 32) - leaf.docBase;
      if (at.docID() < doc) {
        at.advance(doc);
      }
      if (at.docID() == doc) {
        found[(int) each] = vectors.vectorValue(at.index()).clone();
      }
    }
  }
}
