package io.segue.retrieve;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.BitSetIterator;

/** Compares the query with every vector of a segment that lies in the scope. */
final class ExactScan {
  private ExactScan() {}

  /** Offers every document that has a vector. */
  static void search(LeafScope leaf, VectorQuery query, BestDocs found) throws IOException {
    FloatVectorValues vectors = leaf.leaf().reader().getFloatVectorValues(query.field());
    if (vectors == null || leaf.matches() == 0) {
      return;
    }
    VectorScorer scorer = vectors.scorer(query.vector());
    VectorScorer.Bulk scores = scorer.bulk(new BitSetIterator(leaf.accepted(), leaf.matches()));
    DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
    int base = leaf.leaf().docBase;
    do {
      float best = scores.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, batch);
      if (best >= found.least()) {
        for (int i = 0; i < batch.size; i++) {
          found.offer(base + batch.docs[i], batch.features[i]);
        }
      }
    } while (batch.size > 0);
  }
}
