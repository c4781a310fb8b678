package io.segue.retrieve;

import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** The tracks that a listener probably likes before anything was heard; it knows every track. */
public final class PriorRetriever implements Retriever {
  private final PriorScores scores;

  public PriorRetriever(PriorScores scores) {
    this.scores = scores;
  }

  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    int reachable = Math.min(limit, scope.matches());
    if (reachable == 0) {
      return List.of();
    }
    if (scores.known().isEmpty()) {
      return new PopularRetriever().candidates(scope, limit);
    }
    BestDocs best = new BestDocs(reachable);
    for (LeafScope leaf : scope.leaves()) {
      if (leaf.matches() > 0) {
        offer(leaf, best);
      }
    }
    return best.candidates();
  }

  private void offer(LeafScope leaf, BestDocs best) {
    PriorScores.Reading reading = scores.new Reading(leaf.leaf());
    int length = leaf.accepted().length();
    int doc = leaf.accepted().nextSetBit(0);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      best.offer(leaf.leaf().docBase + doc, reading.score(leaf.leaf().docBase + doc));
      doc = doc + 1 < length ? leaf.accepted().nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
  }
}
