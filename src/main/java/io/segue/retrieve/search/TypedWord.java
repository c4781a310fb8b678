package io.segue.retrieve.search;

import io.segue.index.Fields;
import io.segue.index.TextWords;
import io.segue.index.TrackAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/** A word being typed: whole, or if it is the last one, maybe only its beginning. */
final class TypedWord {
  /** Words of the index that one word may stand for in one field, the most frequent ones. */
  private static final int MAX_TERMS = 100;

  private final String text;
  private final boolean isStart;
  private final boolean withSlips;
  private final Predicate<String> test;

  /**
   * A word.
   *
   * @param isStart whether it may go on
   * @param withSlips whether it may be typed wrong
   */
  TypedWord(String text, boolean isStart, boolean withSlips) {
    this.text = text;
    this.isStart = isStart;
    this.withSlips = withSlips && Typos.allowed(text) > 0;
    if (this.withSlips) {
      CharacterRunAutomaton near = Typos.test(text, isStart);
      this.test = near::run;
    } else {
      this.test = isStart ? form -> form.startsWith(text) : text::equals;
    }
  }

  /** Whether a name has such a word. */
  boolean isIn(List<TextWords.Word> name) {
    return name.stream().flatMap(word -> word.forms().stream()).anyMatch(test);
  }

  /** The tracks that may have such a word in a field. */
  Query in(String field, Vocabulary vocabulary) throws IOException {
    if (!withSlips && !isStart) {
      return new TermQuery(new Term(field, text));
    }
    if (isStart && text.codePointCount(0, text.length()) <= TrackAnalyzer.LONGEST_START) {
      return new TermQuery(new Term(Fields.starts(field), text));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms(field, vocabulary)) {
      any.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
    }
    return any.build();
  }

  private List<String> terms(String field, Vocabulary vocabulary) throws IOException {
    List<Vocabulary.Entry> entries =
        new ArrayList<>(
            withSlips
                ? vocabulary.accepted(field, Typos.lookup(text, isStart), MAX_TERMS)
                : vocabulary.startingWith(field, text, MAX_TERMS));
    List<String> terms = new ArrayList<>();
    terms.add(text);
    entries.forEach(entry -> terms.add(entry.text()));
    return terms.stream().distinct().toList();
  }
}
