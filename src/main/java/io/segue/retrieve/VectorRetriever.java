package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * The tracks whose vector of one field is most similar to a query vector.
 *
 * <p>A filter that keeps few tracks is scanned exactly: cheaper than the graph there, and its
 * recall is 1. Otherwise the graph is searched under the filter; where it returns fewer than it
 * could, the scan answers instead.
 */
public final class VectorRetriever implements Retriever {
  /** Below this share of matching tracks the graph search under a filter costs more than a scan. */
  private static final double SCAN_BELOW_SHARE = 0.15;

  private final VectorQuery query;

  public VectorRetriever(VectorQuery query) {
    this.query = query;
  }

  @Override
  public List<Candidate> candidates(View view, TrackFilter filter, int limit) {
    if (limit == 0) {
      return List.of();
    }
    Query matching = FilterQuery.of(filter);
    try {
      int matches = view.searcher().count(matching);
      int tracks = view.searcher().getIndexReader().numDocs();
      if (matches < SCAN_BELOW_SHARE * tracks) {
        return new ExactScan(view, query).nearest(matching, limit);
      }
      TopDocs hits =
          view.searcher()
              .search(
                  new KnnFloatVectorQuery(query.field(), query.vector(), limit, matching), limit);
      return hits.scoreDocs.length < Math.min(limit, matches)
          ? new ExactScan(view, query).nearest(matching, limit)
          : candidates(hits);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Candidate> candidates(TopDocs hits) {
    List<Candidate> candidates = new ArrayList<>(hits.scoreDocs.length);
    for (ScoreDoc hit : hits.scoreDocs) {
      candidates.add(new Candidate(hit.doc, hit.score));
    }
    return candidates;
  }
}
