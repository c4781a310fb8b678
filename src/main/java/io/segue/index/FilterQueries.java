package io.segue.index;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.TrackId;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The Lucene query behind each kind of condition; the counterpart of how documents are written. */
public final class FilterQueries {
  private FilterQueries() {}

  /** Tracks of which a text property equals one of {@code texts} in its {@link KeywordForm}. */
  public static Query oneOf(FilterField field, Collection<String> texts) {
    BytesRef[] forms =
        texts.stream()
            .map(KeywordForm::of)
            .distinct()
            .sorted()
            .map(BytesRef::new)
            .toArray(BytesRef[]::new);
    return KeywordField.newSetQuery(Fields.exact(field), List.of(forms));
  }

  /** Tracks whose number lies within min..max, both included. */
  public static Query within(FilterField field, double min, double max) {
    return DoubleField.newRangeQuery(Fields.exact(field), min, max);
  }

  /** Exactly these tracks. */
  public static Query tracks(Collection<TrackId> ids) {
    return new TermInSetQuery(Fields.ID, ids.stream().map(id -> new BytesRef(id.value())).toList());
  }
}
