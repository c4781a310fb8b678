package io.segue.retrieve.search;

import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One text in one view: its hits, best first, ties by id, and how many there are.
 *
 * <p>The same view, text and filter have the same hits in the same order.
 */
public final class TextSearcher {
  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  private final View view;
  private final Optional<Query> words;
  private final Optional<Query> query;
  private final Lift lift;

  /**
   * A search.
   *
   * @param filter what every hit must meet
   * @param wish the text, for whom and when
   */
  public TextSearcher(View view, Query filter, Wish wish) {
    this(view, filter, wish, Scoring.USUAL);
  }

  TextSearcher(View view, Query filter, Wish wish, Scoring scoring) {
    this.view = view;
    this.lift = new Lift(scoring.prior(), wish.affinity());
    try {
      this.words = new QueryCompiler(view.searcher(), wish.today(), scoring).compile(wish.text());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.query =
        words.map(found ->
            new BooleanQuery.Builder()
                .add(FunctionScoreQuery.boostByValue(found, lift), Occur.MUST)
                .add(filter, Occur.FILTER)
                .build());
  }

  /**
   * What is wanted.
   *
   * @param text what was typed
   * @param affinity of the listener, or none
   * @param today the day, for what is new
   */
  public record Wish(SearchText text, Affinity affinity, LocalDate today) {}

  /** Where a list goes on: after this score and id. */
  public record After(float score, TrackId id) {}

  /** The next hits, at most {@code limit}. */
  public List<TextHit> hits(Optional<After> after, int limit) {
    if (query.isEmpty() || limit == 0) {
      return List.of();
    }
    try {
      ScoreDoc[] found =
          view.searcher()
              .search(
                  query.get(), new TopFieldCollectorManager(BY_SCORE, limit, place(after), limit))
              .scoreDocs;
      List<TextHit> hits = new ArrayList<>(found.length);
      for (ScoreDoc hit : found) {
        hits.add(hit(hit.doc, (Float) ((FieldDoc) hit).fields[0]));
      }
      return hits;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How many tracks match. */
  public int count() {
    try {
      return query.isEmpty() ? 0 : view.searcher().count(query.get());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How many of the matching tracks have each value, the most frequent first. */
  public List<FacetCount> counts(Facet facet, int limit) {
    return query.isEmpty() ? List.of() : new FacetCounter(view).count(query.get(), facet, limit);
  }

  /** Where the words stand in the texts of what was found. */
  public MatchedRanges ranges() {
    return MatchedRanges.of(words);
  }

  private TextHit hit(int docId, float score) throws IOException {
    List<LeafReaderContext> leaves = view.searcher().getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docId, leaves));
    Lift.Factors factors = lift.factors(leaf).of(docId - leaf.docBase);
    double text = score / factors.product();
    double popular = text * factors.popularity();
    return new TextHit(docId, score, text, popular - text, score - popular);
  }

  private static @Nullable FieldDoc place(Optional<After> after) {
    return after
        .map(last ->
            new FieldDoc(
                Integer.MAX_VALUE,
                last.score(),
                new Object[] {last.score(), new BytesRef(last.id().value())}))
        .orElse(null);
  }
}
