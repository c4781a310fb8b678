package io.segue.retrieve.search;

import io.segue.index.FilterField;
import io.segue.index.FilterQueries;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** Where popularity divides the catalogue. */
final class PopularityRank {
  private static final int HALVINGS = 20;

  private PopularityRank() {}

  /**
   * The popularity up to which at least a tenth of the tracks lie, ties included, to within 0.0001.
   */
  static double tenth(IndexSearcher searcher) throws IOException {
    int wanted = (searcher.getIndexReader().numDocs() + 9) / 10;
    double low = 0;
    double high = 100;
    if (reached(searcher, low) >= wanted) {
      return low;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (reached(searcher, middle) >= wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static int reached(IndexSearcher searcher, double popularity) throws IOException {
    return searcher.count(
        FilterQueries.within(FilterField.POPULARITY, Double.NEGATIVE_INFINITY, popularity));
  }
}
