package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/**
 * The popularity strata of a view: the short head, which are the most heard tracks that together
 * hold 80 % of all listening; the tail, which is the rest; and in it the tracks that nobody heard.
 * Of tracks with as many listeners as the last one of the short head, all belong to it.
 *
 * @param headFrom the fewest listeners of a track of the short head, at least 1
 */
public record PopularityStrata(long headFrom) {
  private static final double SHORT_HEAD_SHARE = 0.8;

  static PopularityStrata of(IndexSearcher searcher) {
    long[] listeners = new long[searcher.getIndexReader().maxDoc()];
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        NumericDocValues values = leaf.reader().getNumericDocValues(Fields.LISTENERS);
        if (values != null) {
          for (int doc = values.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = values.nextDoc()) {
            listeners[leaf.docBase + doc] = values.longValue();
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return of(listeners);
  }

  /** The strata of tracks with so many listeners. */
  static PopularityStrata of(long[] listeners) {
    long[] ascending = listeners.clone();
    Arrays.sort(ascending);
    double shortHead = SHORT_HEAD_SHARE * Arrays.stream(ascending).sum();
    double held = 0;
    int first = ascending.length;
    while (first > 0 && held < shortHead) {
      first--;
      held += ascending[first];
    }
    return new PopularityStrata(first < ascending.length ? ascending[first] : 1);
  }
}
