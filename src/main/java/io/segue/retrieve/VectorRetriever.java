package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The tracks whose vector of one field is most similar to a query vector.
 *
 * <p>In each segment the cheaper of two ways is taken: along a search graph, or exactly over the
 * scope; where the graph returns fewer than it could, the scan answers instead. Candidates are
 * scored anew by our own kernels, in whose sums the order of additions never changes, so that the
 * same request has the same answer.
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
        search(leaf, reachable + MARGIN, found);
      }
      return scored(scope.view(), found.docIds(), reachable);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void search(LeafScope leaf, int limit, BestDocs found) throws IOException {
    int documents = leaf.leaf().reader().maxDoc();
    boolean isFound =
        SearchRoute.cheaper(documents, leaf.matches(), limit) == SearchRoute.GRAPH
            && GraphSearch.search(leaf, query, limit, found);
    if (!isFound) {
      ExactScan.search(leaf, query, found);
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
