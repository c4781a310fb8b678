package io.segue.retrieve;

import io.segue.index.View;
import io.segue.vector.Kernels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;

/** The exact inner product of a query vector with candidates' vectors of one field. */
public final class VectorSignal implements Signal {
  private final VectorQuery query;

  public VectorSignal(VectorQuery query) {
    this.query = query;
  }

  @Override
  public float[] scores(View view, int[] docIds) {
    float[] scores = new float[docIds.length];
    Arrays.fill(scores, Float.NaN);
    List<LeafReaderContext> leaves = view.searcher().getIndexReader().leaves();
    int next = 0;
    try {
      for (LeafReaderContext leaf : leaves) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        int from = next;
        while (next < docIds.length && docIds[next] < end) {
          next++;
        }
        if (next > from) {
          scoreLeaf(leaf, Arrays.copyOfRange(docIds, from, next), scores, from);
        }
      }
      return scores;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void scoreLeaf(LeafReaderContext leaf, int[] docIds, float[] scores, int offset)
      throws IOException {
    FloatVectorValues vectors = leaf.reader().getFloatVectorValues(query.field());
    if (vectors == null) {
      return;
    }
    KnnVectorValues.DocIndexIterator at = vectors.iterator();
    for (int i = 0; i < docIds.length; i++) {
      int doc = docIds[i] - leaf.docBase;
      if (at.docID() < doc) {
        at.advance(doc);
      }
      if (at.docID() == doc) {
        float[] vector = vectors.vectorValue(at.index());
        scores[offset + i] = Kernels.dot(query.vector(), 0, vector, 0, vector.length);
      }
    }
  }
}
