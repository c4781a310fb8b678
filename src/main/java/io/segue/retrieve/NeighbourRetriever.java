package io.segue.retrieve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The tracks for which a history speaks most, by learned item-item weights.
 *
 * <p>Tracks for which it doesn't speak, or against which it does, are not candidates.
 */
public final class NeighbourRetriever implements Retriever {
  private static final Comparator<Candidate> WORST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .thenComparing(Candidate::docId, Comparator.reverseOrder());

  private final NeighbourScores scores;

  public NeighbourRetriever(NeighbourScores scores) {
    this.scores = scores;
  }

  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    if (limit == 0) {
      return List.of();
    }
    try {
      List<Candidate> candidates = new ArrayList<>(best(scope, limit));
      candidates.sort(WORST_FIRST.reversed());
      return candidates;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private PriorityQueue<Candidate> best(Scope scope, int limit) throws IOException {
    MatchingDocs matching = MatchingDocs.of(scope.view(), scope.filter());
    PriorityQueue<Candidate> best = new PriorityQueue<>(limit, WORST_FIRST);
    float[] byOrdinal = scores.byOrdinal();
    int[] docIds = scores.table().docIds();
    float least = 0f;
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      float score = byOrdinal[ordinal];
      int docId = docIds[ordinal];
      if (score < least || score <= 0f || docId < 0) {
        continue;
      }
      if (matching.contains(docId) && !scope.isExcluded(docId)) {
        best.add(new Candidate(docId, score));
        if (best.size() > limit) {
          best.remove();
          least = best.element().score();
        }
      }
    }
    return best;
  }
}
