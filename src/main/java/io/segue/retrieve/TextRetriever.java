package io.segue.retrieve;

import io.segue.index.Fields;
import io.segue.index.TextQueries;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** The tracks whose text matches best. */
public final class TextRetriever {
  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  private final Optional<Query> query;

  /** A retriever for one text; a text without any word finds nothing. */
  public TextRetriever(String text) {
    this.query = TextQueries.of(text);
  }

  /** The best matches, best first, ties by id. */
  public List<Candidate> candidates(View view, TrackFilter filter, int limit) {
    if (limit == 0 || query.isEmpty()) {
      return List.of();
    }
    try {
      ScoreDoc[] hits =
          view.searcher()
              .search(under(filter), new TopFieldCollectorManager(BY_SCORE, limit, limit))
              .scoreDocs;
      List<Candidate> candidates = new ArrayList<>(hits.length);
      for (ScoreDoc hit : hits) {
        candidates.add(new Candidate(hit.doc, (Float) ((FieldDoc) hit).fields[0]));
      }
      return candidates;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How many tracks match text and filter. */
  public int count(View view, TrackFilter filter) {
    try {
      return query.isEmpty() ? 0 : view.searcher().count(under(filter));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Query under(TrackFilter filter) {
    return new BooleanQuery.Builder()
        .add(query.orElseThrow(), Occur.MUST)
        .add(FilterQuery.of(filter), Occur.FILTER)
        .build();
  }
}
