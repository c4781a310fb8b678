package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** BM25 of one term. */
final class TraitScores {
  private TraitScores() {}

  /**
   * The score of each document, 0 for those without the term.
   *
   * @param docIds ascending
   */
  static float[] of(View view, Term term, int[] docIds) {
    float[] scores = new float[docIds.length];
    try {
      Weight weight = view.searcher().createWeight(new TermQuery(term), ScoreMode.COMPLETE, 1);
      int next = 0;
      for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
        int from = next;
        int end = leaf.docBase + leaf.reader().maxDoc();
        while (next < docIds.length && docIds[next] < end) {
          next++;
        }
        Scorer scorer = next > from ? weight.scorer(leaf) : null;
        for (int i = from; i < next && scorer != null; i++) {
          scores[i] = score(scorer, docIds[i] - leaf.docBase);
        }
      }
      return scores;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static float score(Scorer scorer, int doc) throws IOException {
    DocIdSetIterator at = scorer.iterator();
    if (at.docID() < doc) {
      at.advance(doc);
    }
    return at.docID() == doc ? scorer.score() : 0;
  }
}
