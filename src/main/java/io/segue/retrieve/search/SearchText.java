package io.segue.retrieve.search;

import io.segue.index.FilterField;
import io.segue.index.TextWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed, understood: words that most of must match, and clauses that all must.
 *
 * @param words free words, in order
 * @param clauses everything that an operator or quotes made strict
 */
public record SearchText(List<String> words, List<Clause> clauses) {
  /** Words that count, over the whole text; later ones are ignored. */
  public static final int MAX_WORDS = 32;

  /** Clauses that count beside free words. */
  public static final int MAX_CLAUSES = 16;

  public SearchText {
    words = List.copyOf(words);
    clauses = List.copyOf(clauses);
  }

  /**
   * Understands a text: {@code "side by side"}, {@code artist:}, {@code album:}, {@code track:},
   * {@code genre:}, {@code tag:}, {@code isrc:}, {@code year:1990-2000}, {@code tag:new}, {@code
   * tag:hipster}, {@code -without}, {@code NOT without}, {@code this OR that}, parentheses. Never
   * fails: what is none of these is words.
   */
  public static SearchText of(String text) {
    List<String> words = new ArrayList<>();
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : new ClauseParser(text).clauses()) {
      if (clause instanceof Clause.Word(String word)) {
        words.add(word);
      } else if (clauses.size() < MAX_CLAUSES) {
        clauses.add(clause);
      }
    }
    return new SearchText(words, clauses);
  }

  /** Whether there is anything to look for. */
  public boolean isEmpty() {
    return clauses.isEmpty() && TextWords.of(freeText(), 1).isEmpty();
  }

  /** The free words as one text. */
  public String freeText() {
    return String.join(" ", words);
  }

  static List<FilterField> labels() {
    return List.of(FilterField.TAG, FilterField.GENRE);
  }
}
