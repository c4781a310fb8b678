package io.segue.retrieve.search;

import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.index.FilterQueries;
import io.segue.index.TextWords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** What somebody typed as a Lucene query; bounded, whatever was typed. Not thread-safe. */
final class QueryCompiler {
  /** Words of strict clauses that count, over the whole text. */
  private static final int MAX_STRICT = 64;

  /** Alternatives of words, beside the words themselves; all stay below what Lucene allows. */
  private static final int MAX_ALTERNATIVES = 400;

  /** Days that count as new, the day itself included. */
  private static final int FRESH_DAYS = 14;

  private final IndexSearcher searcher;
  private final LocalDate today;
  private final Scoring scoring;
  private final WordMatcher matcher;
  private final Vocabulary vocabulary;
  private final Allowance strictWords = new Allowance(MAX_STRICT);

  QueryCompiler(IndexSearcher searcher, LocalDate today, Scoring scoring) {
    this.searcher = searcher;
    this.today = today;
    this.scoring = scoring;
    this.vocabulary = new Vocabulary(searcher.getIndexReader());
    this.matcher = new WordMatcher(vocabulary, scoring, new Allowance(MAX_ALTERNATIVES));
  }

  /** The query, or empty if there is nothing to look for. */
  Optional<Query> compile(SearchText text) throws IOException {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (!TextWords.of(text.freeText(), 1).isEmpty()) {
      query.add(new FreeWords(vocabulary, scoring, matcher).query(text.freeText()), Occur.MUST);
    }
    for (Clause clause : text.clauses()) {
      add(clause, query);
    }
    if (text.words().isEmpty() && text.clauses().stream().noneMatch(QueryCompiler::isScored)) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return Optional.of(query.build());
  }

  private static boolean isScored(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _, Clause.InField _, Clause.AnyOf _, Clause.AllOf _ -> true;
      case Clause.Keyword _, Clause.Years _, Clause.Fresh _, Clause.Obscure _, Clause.Not _ ->
          false;
    };
  }

  private void add(Clause clause, BooleanQuery.Builder query) throws IOException {
    if (clause instanceof Clause.Not(Clause unwanted)) {
      query.add(compiled(unwanted), Occur.MUST_NOT);
    } else {
      query.add(compiled(clause), Occur.MUST);
    }
  }

  private Query compiled(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word(var text) -> allWords(Scoring.FIELDS, text);
      case Clause.Phrase(var text) -> phrase(Scoring.FIELDS, text);
      case Clause.InField(var field, var text, var isPhrase) ->
          isPhrase ? phrase(List.of(field), text) : allWords(List.of(field), text);
      case Clause.Keyword(var fields, var text) -> keyword(fields, text);
      case Clause.Years(var first, var last) -> unscored(FilterField.YEAR, first, last);
      case Clause.Fresh _ ->
          weightless(
              LongPoint.newRangeQuery(
                  Fields.RELEASED_DAY, today.toEpochDay() - FRESH_DAYS + 1, today.toEpochDay()));
      case Clause.Obscure _ ->
          unscored(
              FilterField.POPULARITY, Double.NEGATIVE_INFINITY, PopularityRank.tenth(searcher));
      case Clause.Not(var unwanted) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(compiled(unwanted), Occur.MUST_NOT)
              .build();
      case Clause.AnyOf(var clauses) -> joined(clauses, Occur.SHOULD);
      case Clause.AllOf(var clauses) -> joined(clauses, Occur.MUST);
    };
  }

  private Query joined(List<Clause> clauses, Occur occur) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      query.add(compiled(clause), occur);
    }
    return query.build();
  }

  private Query allWords(List<String> fields, String text) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (TextWords.Word word : TextWords.of(text, SearchText.MAX_WORDS)) {
      if (strictWords.take()) {
        query.add(matcher.anyOf(fields, word, false), Occur.MUST);
      }
    }
    return query.build();
  }

  /** A phrase without words matches nothing. */
  private Query phrase(List<String> fields, String text) {
    String[] words =
        TextWords.of(text, SearchText.MAX_WORDS).stream()
            .map(TextWords.Word::text)
            .toArray(String[]::new);
    List<Query> phrases = new ArrayList<>();
    for (String field : fields) {
      phrases.add(new BoostQuery(new PhraseQuery(field, words), scoring.weight(field)));
    }
    return new DisjunctionMaxQuery(phrases, scoring.otherFields());
  }

  private static Query keyword(List<FilterField> fields, String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    fields.forEach(field -> query.add(FilterQueries.oneOf(field, List.of(text)), Occur.SHOULD));
    return weightless(query.build());
  }

  private static Query unscored(FilterField field, double min, double max) {
    return weightless(FilterQueries.within(field, min, max));
  }

  private static Query weightless(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.FILTER).build();
  }
}
