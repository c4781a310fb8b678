package io.segue.retrieve.search;

/**
 * One piece of a text.
 *
 * @param kind what it is
 * @param text the word, the quoted text, the name of the field
 */
record Lexeme(Kind kind, String text) {
  enum Kind {
    WORD,
    QUOTED,
    /** {@code name:} directly before its value. */
    FIELD,
    OPEN,
    CLOSE,
    NOT,
    OR
  }

  Lexeme(Kind kind) {
    this(kind, "");
  }
}
