package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The tracks whose vector of one field is most similar to a query vector.
 *
 * <p>A filter that keeps few tracks is scanned exactly: cheaper than the graph there, and its
 * recall is 1. Otherwise Lucene searches under the filter, by graph in a large catalogue; where it
 * returns fewer than it could, the scan answers instead. Candidates are scored anew by our own
 * kernels, in whose sums the order of additions never changes, so that the same request has the
 * same answer.
 */
public final class VectorRetriever implements Retriever {
  /** Below this share of matching tracks the search under a filter costs more than a scan. */
  private static final double SCAN_BELOW_SHARE = 0.15;

  /** Found beyond the limit, so that rounding in the search decides nothing at its edge. */
  private static final int MARGIN = 32;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::docId);

  private final VectorQuery query;

  public VectorRetriever(VectorQuery query) {
    this.query = query;
  }

  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    if (limit == 0) {
      return List.of();
    }
    try {
      int[] found =
          scope.isConditional()
              ? filtered(scope, limit + MARGIN)
              : unfiltered(scope, limit + MARGIN);
      List<Candidate> candidates = scored(scope.view(), found);
      candidates.sort(BEST_FIRST);
      return List.copyOf(candidates.subList(0, Math.min(limit, candidates.size())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Searches everything and drops what is excluded, which is cheaper than a filter of all others.
   */
  private int[] unfiltered(Scope scope, int limit) throws IOException {
    int wanted = limit + scope.excluded().length;
    int[] hits = search(scope.view(), MatchAllDocsQuery.INSTANCE, wanted);
    if (hits.length < Math.min(wanted, scope.documents())) {
      hits = new ExactScan(scope.view(), query).nearest(MatchAllDocsQuery.INSTANCE, wanted);
    }
    return Arrays.stream(hits).filter(docId -> !scope.isExcluded(docId)).toArray();
  }

  private int[] filtered(Scope scope, int limit) throws IOException {
    ExactScan scan = new ExactScan(scope.view(), query);
    if (scope.matches() < SCAN_BELOW_SHARE * scope.documents()) {
      return scan.nearest(scope.query(), limit);
    }
    int[] hits = search(scope.view(), scope.query(), limit);
    return hits.length < Math.min(limit, scope.matches())
        ? scan.nearest(scope.query(), limit)
        : hits;
  }

  private int[] search(View view, Query matching, int limit) throws IOException {
    ScoreDoc[] hits =
        view.searcher()
            .search(new KnnFloatVectorQuery(query.field(), query.vector(), limit, matching), limit)
            .scoreDocs;
    return Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
  }

  private List<Candidate> scored(View view, int[] docIds) {
    Arrays.sort(docIds);
    float[] scores = new VectorSignal(query).scores(view, docIds);
    List<Candidate> candidates = new ArrayList<>(docIds.length);
    for (int i = 0; i < docIds.length; i++) {
      candidates.add(new Candidate(docIds[i], scores[i]));
    }
    return candidates;
  }
}
