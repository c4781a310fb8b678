package io.segue.retrieve.search;

import io.segue.index.Fields;
import io.segue.index.TextWords;
import io.segue.index.TrackAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Finds one word, in any form and with slips, in one field or in all. Not thread-safe. */
final class WordMatcher {
  /** Words of a query for which words with slips are tried. */
  private static final int MAX_RARE = 4;

  /** Words with slips that are looked at for one word in one field. */
  private static final int MAX_NEAR = 64;

  /** Words with slips that are tried for one word in one field. */
  private static final int MAX_SLIPS = 8;

  private static final int MAX_STARTS = 16;

  private final Vocabulary vocabulary;
  private final Scoring scoring;
  private final Allowance allowance;
  private int rareWords;

  WordMatcher(Vocabulary vocabulary, Scoring scoring, Allowance allowance) {
    this.vocabulary = vocabulary;
    this.scoring = scoring;
    this.allowance = allowance;
  }

  /** Matches where any of the fields has the word; it weighs as in the best one. */
  Query anyOf(List<String> fields, TextWords.Word word, boolean isLast) throws IOException {
    List<Near> near = isRare(fields, word) ? near(word) : List.of();
    List<Query> found = new ArrayList<>();
    for (String field : fields) {
      found.add(new BoostQuery(inField(field, word, isLast, near), scoring.weight(field)));
    }
    return found.size() == 1
        ? found.getFirst()
        : new DisjunctionMaxQuery(found, scoring.otherFields());
  }

  private boolean isRare(List<String> fields, TextWords.Word word) throws IOException {
    int documents = 0;
    for (String field : fields) {
      for (String form : word.forms()) {
        documents += vocabulary.documents(field, form);
      }
    }
    return documents < scoring.rare();
  }

  /** What could have been meant, and how to look it up. */
  private record Near(Typos typos, CompiledAutomaton lookup) {}

  private List<Near> near(TextWords.Word word) {
    List<Near> near = new ArrayList<>();
    for (String form : word.forms()) {
      if (Typos.allowed(form) > 0 && rareWords++ < MAX_RARE) {
        Typos typos = Typos.of(form);
        near.add(new Near(typos, typos.lookup()));
      }
    }
    return near;
  }

  private Query inField(String field, TextWords.Word word, boolean isLast, List<Near> near)
      throws IOException {
    Map<Term, Float> terms = new LinkedHashMap<>();
    for (String form : word.forms()) {
      float weight = form.equals(word.text()) ? 1 : scoring.foreign();
      terms.merge(new Term(field, form), weight, Math::max);
    }
    for (Near meant : near) {
      addSlips(field, meant, terms);
    }
    if (isLast) {
      addStarts(field, word.text(), terms);
    }
    List<Query> alternatives = new ArrayList<>();
    terms.forEach((term, weight) -> {
      if (alternatives.isEmpty() || allowance.take()) {
        Query exact = new TermQuery(term);
        alternatives.add(weight == 1 ? exact : new BoostQuery(exact, weight));
      }
    });
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : new DisjunctionMaxQuery(alternatives, 0);
  }

  /** The closest first, then the most frequent. */
  private void addSlips(String field, Near near, Map<Term, Float> terms) throws IOException {
    vocabulary.accepted(field, near.lookup(), MAX_NEAR).stream()
        .map(Vocabulary.Entry::text)
        .sorted(Comparator.comparingInt(near.typos()::slips))
        .limit(MAX_SLIPS)
        .forEach(text -> {
          float weight = (float) Math.pow(scoring.slip(), near.typos().slips(text));
          terms.merge(new Term(field, text), weight, Math::max);
        });
  }

  private void addStarts(String field, String start, Map<Term, Float> terms) throws IOException {
    if (start.codePointCount(0, start.length()) <= TrackAnalyzer.LONGEST_START) {
      if (!field.equals(Fields.TAG)) {
        terms.put(new Term(Fields.starts(field), start), scoring.start() / 2);
      }
      return;
    }
    for (Vocabulary.Entry entry : vocabulary.startingWith(field, start, MAX_STARTS)) {
      terms.merge(new Term(field, entry.text()), scoring.start(), Math::max);
    }
  }
}
