package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Full text over title, artists, album and labels.
 *
 * <p>Each word counts in the field where it weighs most; most words must match somewhere; the whole
 * text as a phrase of one field, and popularity, lift a track. No text can make it fail: there is
 * no query syntax, and words beyond {@value #MAX_WORDS} are ignored.
 */
public final class TextQueries {
  /** Words of a query that count. */
  public static final int MAX_WORDS = 32;

  private static final Map<String, Float> BOOSTS =
      Map.of(Fields.TITLE, 3f, Fields.ARTIST, 2.5f, Fields.ALBUM, 1f, Fields.TAG, 0.7f);
  private static final List<String> FIELDS =
      List.of(Fields.TITLE, Fields.ARTIST, Fields.ALBUM, Fields.TAG);
  private static final float OTHER_FIELDS = 0.1f;
  private static final float PHRASE_BOOST = 2f;
  private static final float PRIOR_WEIGHT = 2f;
  private static final float PRIOR_PIVOT = 20f;
  private static final double SHARE_OF_WORDS = 0.7;

  private static final Analyzer ANALYZER = new TrackAnalyzer();

  private TextQueries() {}

  /** The query for a text, or empty if it has no word in any script. */
  public static Optional<Query> of(String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder match = new BooleanQuery.Builder();
    for (String word : words) {
      match.add(anyField(word), Occur.SHOULD);
    }
    match.setMinimumNumberShouldMatch((int) Math.ceil(SHARE_OF_WORDS * words.size()));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(match.build(), Occur.MUST);
    if (words.size() > 1) {
      query.add(phrase(words), Occur.SHOULD);
    }
    Query prior =
        FeatureField.newSaturationQuery(Fields.PRIOR, Fields.PRIOR, PRIOR_WEIGHT, PRIOR_PIVOT);
    return Optional.of(query.add(prior, Occur.SHOULD).build());
  }

  private static Query anyField(String word) {
    List<Query> fields = new ArrayList<>();
    for (String field : FIELDS) {
      fields.add(boosted(field, new TermQuery(new Term(field, word))));
    }
    return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
  }

  private static Query phrase(List<String> words) {
    String[] terms = words.toArray(new String[0]);
    List<Query> fields = new ArrayList<>();
    for (String field : FIELDS) {
      fields.add(boosted(field, new PhraseQuery(field, terms)));
    }
    return new BoostQuery(new DisjunctionMaxQuery(fields, 0), PHRASE_BOOST);
  }

  private static Query boosted(String field, Query query) {
    return new BoostQuery(query, BOOSTS.getOrDefault(field, 1f));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(Fields.TITLE, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (words.size() < MAX_WORDS && stream.incrementToken()) {
        words.add(word.toString());
      }
      return words;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
