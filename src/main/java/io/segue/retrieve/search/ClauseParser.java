package io.segue.retrieve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts pieces together by operators: OR binds its neighbours, everything else is AND. */
final class ClauseParser {
  /** Parentheses within parentheses; deeper ones are ignored. */
  private static final int DEEPEST = 6;

  private final List<Lexeme> lexemes;
  private int at;
  private int wordsLeft = SearchText.MAX_WORDS;

  ClauseParser(String text) {
    this.lexemes = Lexer.lexemes(text, FieldClause.NAMES);
  }

  /** All clauses of the text, each of which counts. */
  List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    while (at < lexemes.size()) {
      clauses.addAll(sequence(0));
      at++;
    }
    return clauses;
  }

  /** Up to a closing parenthesis or the end. */
  private List<Clause> sequence(int depth) {
    List<Clause> clauses = new ArrayList<>();
    while (at < lexemes.size() && !is(Lexeme.Kind.CLOSE)) {
      Optional<Clause> unit = unit(depth);
      List<Clause> alternatives = new ArrayList<>(unit.stream().toList());
      while (unit.isPresent() && is(Lexeme.Kind.OR) && hasUnit(at + 1)) {
        at++;
        unit(depth).ifPresent(alternatives::add);
      }
      if (alternatives.size() > 1) {
        clauses.add(new Clause.AnyOf(alternatives));
      } else {
        alternatives.forEach(clause -> addFlat(clause, clauses));
      }
    }
    return clauses;
  }

  /** A parenthesis with nothing to decide is no operator. */
  private static void addFlat(Clause clause, List<Clause> clauses) {
    if (clause instanceof Clause.AllOf(List<Clause> inner)) {
      clauses.addAll(inner);
    } else {
      clauses.add(clause);
    }
  }

  private Optional<Clause> unit(int depth) {
    Lexeme lexeme = lexemes.get(at++);
    return switch (lexeme.kind()) {
      case WORD, OR -> word(lexeme.text());
      case QUOTED -> counted(lexeme.text()).map(Clause.Phrase::new);
      case FIELD -> inField(lexeme.text());
      case NOT -> not(lexeme, depth);
      case OPEN -> depth < DEEPEST ? group(depth) : Optional.empty();
      case CLOSE -> Optional.empty();
    };
  }

  private Optional<Clause> group(int depth) {
    List<Clause> clauses = sequence(depth + 1);
    at++;
    return clauses.isEmpty() ? Optional.empty() : Optional.of(new Clause.AllOf(clauses));
  }

  private Optional<Clause> not(Lexeme operator, int depth) {
    if (!hasUnit(at)) {
      return word(operator.text());
    }
    return unit(depth)
        .map(clause -> clause instanceof Clause.Not(Clause inner) ? inner : new Clause.Not(clause));
  }

  private Optional<Clause> inField(String name) {
    int start = at;
    Lexeme value = at < lexemes.size() ? lexemes.get(at) : new Lexeme(Lexeme.Kind.CLOSE);
    FieldClause.Value told =
        switch (value.kind()) {
          case WORD, OR -> new FieldClause.Value(value.text(), false);
          case QUOTED -> new FieldClause.Value(value.text(), true);
          case OPEN -> new FieldClause.Value(inParentheses(), false);
          default -> new FieldClause.Value("", false);
        };
    Optional<Clause> clause = FieldClause.of(name, told);
    if (clause.isEmpty()) {
      at = start;
      return value.kind() == Lexeme.Kind.WORD ? joinedWord(name) : word(name);
    }
    at += value.kind() == Lexeme.Kind.OPEN ? 0 : 1;
    return counted(told.text()).isPresent() ? clause : Optional.empty();
  }

  /** A name that turns out to be no field, with what follows it. */
  private Optional<Clause> joinedWord(String name) {
    return word(name + " " + lexemes.get(at++).text());
  }

  private String inParentheses() {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < lexemes.size() && !is(Lexeme.Kind.CLOSE)) {
      text.append(lexemes.get(at++).text()).append(' ');
    }
    at++;
    return text.toString().strip();
  }

  private Optional<Clause> word(String text) {
    return counted(text).map(Clause.Word::new);
  }

  /** The text, while there are words left. */
  private Optional<String> counted(String text) {
    int words = Math.max(1, (int) text.chars().filter(Character::isWhitespace).count() + 1);
    if (text.isBlank() || words > wordsLeft) {
      return Optional.empty();
    }
    wordsLeft -= words;
    return Optional.of(text);
  }

  private boolean hasUnit(int place) {
    return place < lexemes.size() && lexemes.get(place).kind() != Lexeme.Kind.CLOSE;
  }

  private boolean is(Lexeme.Kind kind) {
    return at < lexemes.size() && lexemes.get(at).kind() == kind;
  }
}
