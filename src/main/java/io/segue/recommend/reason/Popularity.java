package io.segue.recommend.reason;

import io.segue.index.Fields;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** How well known a track is among all of a view. */
final class Popularity {
  private static final double TOP = 0.01;
  private static final double HIGH = 0.1;
  private static final double MIDDLE = 0.4;

  private final View view;

  Popularity(View view) {
    this.view = view;
  }

  /** In words. */
  String words(int docId) {
    if (view.number(Fields.LISTENERS, docId) == 0) {
      return "not heard by anybody yet";
    }
    double share = (double) above(docId) / view.searcher().getIndexReader().numDocs();
    if (share < TOP) {
      return "among the most heard";
    }
    return share < HIGH ? "widely heard" : share < MIDDLE ? "fairly well known" : "rarely heard";
  }

  /** Documents that are more popular; may count some that were changed or are gone. */
  int above(int docId) {
    long own = view.number(Fields.POPULARITY_ORDER, docId);
    int above = 0;
    try {
      for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
        above += above(leaf, own);
      }
      return above;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Every segment is sorted by falling popularity, so the border is found by halving. */
  private static int above(LeafReaderContext leaf, long own) throws IOException {
    int from = 0;
    int to = leaf.reader().maxDoc();
    while (from < to) {
      int middle = (from + to) >>> 1;
      NumericDocValues order = leaf.reader().getNumericDocValues(Fields.POPULARITY_ORDER);
      boolean isAbove = order != null && order.advanceExact(middle) && order.longValue() > own;
      if (isAbove) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
