package io.segue.retrieve;

import io.segue.index.NeighbourSums;
import io.segue.index.ProxyTable;
import java.util.List;

/**
 * The tracks for which a history speaks most, by learned item-item weights.
 *
 * <p>Tracks for which it doesn't speak, or against which it does, are not candidates.
 */
public final class NeighbourRetriever implements Retriever {
  private final NeighbourScores scores;

  public NeighbourRetriever(NeighbourScores scores) {
    this.scores = scores;
  }

  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    int reachable = Math.min(limit, scope.matches());
    if (reachable == 0) {
      return List.of();
    }
    BestDocs best = new BestDocs(reachable);
    NeighbourSums sums = scores.sums();
    int[] docIds = scores.table().docIds();
    float least = Float.MIN_VALUE;
    for (int ordinal = sums.next(0); ordinal >= 0; ordinal = sums.next(ordinal + 1)) {
      float score = sums.of(ordinal);
      if (score >= least && docIds[ordinal] >= 0 && scope.contains(docIds[ordinal])) {
        best.offer(docIds[ordinal], score);
        least = Math.max(least, best.least());
      }
    }
    ProxyTable proxies = scores.table().proxies();
    for (int place = 0; place < proxies.size(); place++) {
      float score = proxies.score(place, sums);
      if (score >= least && scope.contains(proxies.docId(place))) {
        best.offer(proxies.docId(place), score);
        least = Math.max(least, best.least());
      }
    }
    return best.candidates();
  }
}
