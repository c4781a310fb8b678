package io.segue.retrieve;

import io.segue.index.FilterQueries;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** A {@link TrackFilter} compiled to Lucene. */
public final class FilterQuery {
  private FilterQuery() {}

  /** The query that matches exactly the tracks that the filter lets through. */
  public static Query of(TrackFilter filter) {
    if (filter.conditions().isEmpty() && filter.excluded().isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (filter.conditions().isEmpty()) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    filter.conditions().forEach(condition -> query.add(of(condition), Occur.FILTER));
    if (!filter.excluded().isEmpty()) {
      query.add(FilterQueries.tracks(filter.excluded()), Occur.MUST_NOT);
    }
    return query.build();
  }

  private static Query of(Condition condition) {
    return switch (condition) {
      case Condition.OneOf(var field, var anyOf) -> FilterQueries.oneOf(field, anyOf);
      case Condition.NoneOf(var field, var noneOf) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(FilterQueries.oneOf(field, noneOf), Occur.MUST_NOT)
              .build();
      case Condition.Within(var field, var min, var max) -> FilterQueries.within(field, min, max);
      case Condition.Tracks(var ids) -> FilterQueries.tracks(ids);
      case Condition.Available(var at, var region) -> FilterQueries.available(at, region);
      case Condition.Not(var denied) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(of(denied), Occur.MUST_NOT)
              .build();
    };
  }
}
