package io.segue.index;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The order of documents within every segment: most popular first, ties by id. */
public final class DocumentOrder {
  /** Searches sorted by this stop early, since documents already lie in this order. */
  public static final Sort SORT =
      new Sort(
          new SortField(Fields.POPULARITY_ORDER, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  private DocumentOrder() {}
}
