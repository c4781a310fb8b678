package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of a view meet a filter's conditions; its excluded tracks are not looked at. */
final class MatchingDocs {
  private final Optional<FixedBitSet> matching;

  private MatchingDocs(Optional<FixedBitSet> matching) {
    this.matching = matching;
  }

  static MatchingDocs of(View view, TrackFilter filter) throws IOException {
    if (filter.conditions().isEmpty()) {
      return new MatchingDocs(Optional.empty());
    }
    FixedBitSet bits = new FixedBitSet(view.searcher().getIndexReader().maxDoc());
    TrackFilter conditions = new TrackFilter(filter.conditions(), Set.of());
    Weight weight =
        view.searcher()
            .createWeight(
                view.searcher().rewrite(FilterQuery.of(conditions)),
                ScoreMode.COMPLETE_NO_SCORES,
                1);
    for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator docs = scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          bits.set(leaf.docBase + doc);
        }
      }
    }
    return new MatchingDocs(Optional.of(bits));
  }

  /** Whether a live document meets the conditions. */
  boolean contains(int docId) {
    return matching.isEmpty() || matching.get().get(docId);
  }
}
