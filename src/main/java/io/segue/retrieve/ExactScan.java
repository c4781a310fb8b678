package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Compares the query with every matching vector. */
final class ExactScan {
  private static final Comparator<Candidate> WORST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .thenComparing(Candidate::docId, Comparator.reverseOrder());

  private final View view;
  private final VectorQuery query;

  ExactScan(View view, VectorQuery query) {
    this.view = view;
    this.query = query;
  }

  /** At most {@code limit} of the matching documents, nearest first, ties by document. */
  int[] nearest(Query matching, int limit) throws IOException {
    Weight weight =
        view.searcher()
            .createWeight(view.searcher().rewrite(matching), ScoreMode.COMPLETE_NO_SCORES, 1);
    PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);
    for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(query.field());
      if (scorer != null && vectors != null) {
        VectorScorer similarity = vectors.scorer(query.vector());
        DocIdSetIterator both =
            ConjunctionUtils.intersectIterators(List.of(scorer.iterator(), similarity.iterator()));
        for (int doc = both.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = both.nextDoc()) {
          if (live(leaf, doc)) {
            offer(new Candidate(leaf.docBase + doc, similarity.score()), limit, best);
          }
        }
      }
    }
    return best.stream()
        .sorted(Collections.reverseOrder(WORST_FIRST))
        .mapToInt(Candidate::docId)
        .toArray();
  }

  private static boolean live(LeafReaderContext leaf, int doc) {
    Bits live = leaf.reader().getLiveDocs();
    return live == null || live.get(doc);
  }

  private static void offer(Candidate candidate, int limit, PriorityQueue<Candidate> best) {
    if (best.size() < limit) {
      best.add(candidate);
    } else if (WORST_FIRST.compare(candidate, best.element()) > 0) {
      best.remove();
      best.add(candidate);
    }
  }
}
