package io.segue.retrieve.search;

import io.segue.index.Fields;
import io.segue.index.Ideographs;
import io.segue.index.TextWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The query of words that may stand anywhere: most must match; neighbours that stand side by side
 * and whole titles and names lift a track.
 */
final class FreeWords {
  /** Words whose beginnings and ends are compared with whole titles and names. */
  private static final int MAX_WHOLE = 12;

  private static final List<String> NAMES = List.of(Fields.TITLE, Fields.ARTIST, Fields.ALBUM);

  private final Vocabulary vocabulary;
  private final Scoring scoring;
  private final WordMatcher matcher;

  FreeWords(Vocabulary vocabulary, Scoring scoring, WordMatcher matcher) {
    this.vocabulary = vocabulary;
    this.scoring = scoring;
    this.matcher = matcher;
  }

  /** The query of a text with at least one word. */
  Query query(String text) throws IOException {
    List<TextWords.Word> words = TextWords.of(text, SearchText.MAX_WORDS);
    Query match = mostOf(words);
    List<String> pairs = pairs(TextWords.ideographs(text, SearchText.MAX_WORDS));
    if (!pairs.isEmpty()) {
      match = new DisjunctionMaxQuery(List.of(match, mostOfPairs(pairs)), scoring.otherFields());
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(match, Occur.MUST);
    addNeighbours(words, query);
    addWholes(words, query);
    return query.build();
  }

  private Query mostOf(List<TextWords.Word> words) throws IOException {
    BooleanQuery.Builder match = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      match.add(matcher.anyOf(Scoring.FIELDS, words.get(i), i == words.size() - 1), Occur.SHOULD);
    }
    return match.setMinimumNumberShouldMatch(required(words.size())).build();
  }

  private Query mostOfPairs(List<String> pairs) {
    BooleanQuery.Builder match = new BooleanQuery.Builder();
    pairs.forEach(
        pair -> match.add(new TermQuery(new Term(Fields.IDEOGRAPHS, pair)), Occur.SHOULD));
    return match.setMinimumNumberShouldMatch(required(pairs.size())).build();
  }

  private int required(int words) {
    return (int) Math.ceil(scoring.share() * words);
  }

  /** Pairs of East Asian characters, and a single one only where there is no pair. */
  private static List<String> pairs(List<TextWords.Word> characters) {
    List<String> pairs = new ArrayList<>();
    List<String> singles = new ArrayList<>();
    for (TextWords.Word character : characters) {
      String longest = character.forms().getLast();
      boolean isEastAsian = longest.codePoints().allMatch(Ideographs::isOne);
      if (isEastAsian) {
        (character.forms().size() > 1 ? pairs : singles).add(longest);
      }
    }
    return pairs.isEmpty() ? singles : pairs;
  }

  private void addNeighbours(List<TextWords.Word> words, BooleanQuery.Builder query) {
    for (int i = 1; i < words.size(); i++) {
      List<Query> fields = new ArrayList<>();
      for (String field : NAMES) {
        Query pair = new PhraseQuery(field, words.get(i - 1).text(), words.get(i).text());
        fields.add(new BoostQuery(pair, scoring.weight(field) * scoring.phrase() / 2));
      }
      query.add(new DisjunctionMaxQuery(fields, 0), Occur.SHOULD);
    }
  }

  private void addWholes(List<TextWords.Word> words, BooleanQuery.Builder query)
      throws IOException {
    if (words.size() > MAX_WHOLE) {
      return;
    }
    for (String field : List.of(Fields.TITLE, Fields.ARTIST)) {
      List<Query> wholes = new ArrayList<>();
      Set<String> tried = new HashSet<>();
      for (int cut = 0; cut < words.size(); cut++) {
        addWhole(field, words.subList(0, words.size() - cut), tried, wholes);
        addWhole(field, words.subList(cut, words.size()), tried, wholes);
      }
      if (!wholes.isEmpty()) {
        query.add(new DisjunctionMaxQuery(wholes, 0), Occur.SHOULD);
      }
    }
  }

  private void addWhole(
      String field, List<TextWords.Word> part, Set<String> tried, List<Query> wholes)
      throws IOException {
    String text = String.join(" ", part.stream().map(TextWords.Word::text).toList());
    if (tried.add(text) && vocabulary.documents(Fields.whole(field), text) > 0) {
      Query exact = new ConstantScoreQuery(new TermQuery(new Term(Fields.whole(field), text)));
      wholes.add(new BoostQuery(exact, (float) (scoring.whole() * Math.sqrt(part.size()))));
    }
  }
}
