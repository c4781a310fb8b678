package io.segue.retrieve;

import java.io.IOException;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;

/**
 * Follows a segment's search graph towards the query; documents outside the scope are passed
 * through but not found.
 *
 * @see <a href="https://arxiv.org/abs/1603.09320">Malkov, Yashunin 2016, HNSW</a>
 */
final class GraphSearch {
  private GraphSearch() {}

  /**
   * Offers what it finds.
   *
   * @return false, having offered nothing, if it found fewer than there may be, or gave up because
   *     a scan would have been cheaper
   */
  static boolean search(LeafScope leaf, VectorQuery query, int limit, BestDocs found)
      throws IOException {
    TopKnnCollector collector = new TopKnnCollector(limit, leaf.matches());
    leaf.leaf()
        .reader()
        .searchNearestVectors(
            query.field(),
            query.vector(),
            collector,
            AcceptDocs.fromLiveDocs(leaf.accepted(), leaf.leaf().reader().maxDoc()));
    ScoreDoc[] hits = collector.topDocs().scoreDocs;
    if (collector.earlyTerminated() || hits.length < Math.min(limit, leaf.matches())) {
      return false;
    }
    for (ScoreDoc hit : hits) {
      found.offer(leaf.leaf().docBase + hit.doc, hit.score);
    }
    return true;
  }
}
