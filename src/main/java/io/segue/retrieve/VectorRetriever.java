package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The tracks whose vector of one field is most similar to a query vector.
 *
 * <p>In each segment the cheapest way is taken: along a search graph, by length, or over all of the
 * scope; where the graph returns fewer than it could, a scan answers instead. Candidates are scored
 * anew by our own kernels, in whose sums the order of additions never changes, so that the same
 * request has the same answer.
 */
public final class VectorRetriever implements Retriever {
  /** Found beyond the limit, so that rounding in the search decides nothing at its edge. */
  private static final int MARGIN = 32;

  private final VectorQuery query;

  public VectorRetriever(VectorQuery query) {
    this.query = query;
  }

  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    int reachable = Math.min(limit, scope.matches());
    if (reachable == 0) {
      return List.of();
    }
    try {
      BestDocs found = new BestDocs(reachable + MARGIN);
      for (LeafScope leaf : scope.leaves()) {
        search(scope.view(), leaf, reachable + MARGIN, found);
      }
      return scored(scope.view(), found.docIds(), reachable);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void search(View view, LeafScope leaf, int limit, BestDocs found) throws IOException {
    int documents = leaf.leaf().reader().maxDoc();
    switch (SearchRoute.cheapest(query.field(), documents, leaf.matches(), limit)) {
      case SCAN -> ExactScan.search(leaf, query, found);
      case LENGTH_ORDER -> LengthOrderedScan.search(view, leaf, query, found);
      case GRAPH -> {
        if (!GraphSearch.search(leaf, query, limit, found)) {
          ExactScan.search(leaf, query, found);
        }
      }
    }
  }

  private List<Candidate> scored(View view, int[] docIds, int limit) {
    float[] scores = new VectorSignal(query).scores(view, docIds);
    BestDocs best = new BestDocs(limit);
    for (int i = 0; i < docIds.length; i++) {
      best.offer(docIds[i], scores[i]);
    }
    return best.candidates();
  }
}
