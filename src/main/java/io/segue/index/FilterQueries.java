package io.segue.index;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.TrackId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
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

  /** Tracks that may be recommended at a moment, in a region if one is told. */
  public static Query available(long atMillis, Optional<String> region) {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(
                LongField.newRangeQuery(Fields.AVAILABLE_FROM, atMillis + 1, Long.MAX_VALUE),
                Occur.MUST_NOT)
            .add(
                LongField.newRangeQuery(Fields.AVAILABLE_UNTIL, Long.MIN_VALUE, atMillis),
                Occur.MUST_NOT);
    region.ifPresent(name ->
        query.add(
            new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Fields.REGION), Occur.FILTER)
                .add(
                    KeywordField.newExactQuery(Fields.REGION, KeywordForm.of(name)), Occur.MUST_NOT)
                .build(),
            Occur.MUST_NOT));
    return query.build();
  }
}
