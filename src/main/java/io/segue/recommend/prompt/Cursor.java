package io.segue.recommend.prompt;

import io.segue.recommend.InvalidRequestException;
import java.util.function.IntPredicate;

/** A place in a prompt that only moves forward. */
final class Cursor {
  private static final int SHOWN = 60;

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Whether the next character is this one. */
  boolean sees(char wanted) {
    return !atEnd() && text.charAt(at) == wanted;
  }

  boolean seesBlank() {
    return !atEnd() && Character.isWhitespace(text.charAt(at));
  }

  /** Whether a word can begin or end here. */
  boolean isBetweenWords() {
    return atEnd() || seesBlank() || at == 0 || Character.isWhitespace(text.charAt(at - 1));
  }

  /** Passes over a character if it is the next one. */
  boolean takes(char wanted) {
    boolean found = sees(wanted);
    if (found) {
      at++;
    }
    return found;
  }

  char next() {
    return text.charAt(at++);
  }

  void skipBlanks() {
    takeWhile(Character::isWhitespace);
  }

  /** The longest run of such characters, perhaps none. */
  String takeWhile(IntPredicate wanted) {
    int from = at;
    while (!atEnd() && wanted.test(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /** The word before a colon if that is what comes next, else an empty text; does not move. */
  String keyAhead() {
    int end = at;
    while (end < text.length() && isKeyCharacter(text.charAt(end))) {
      end++;
    }
    return end > at && end < text.length() && text.charAt(end) == ':'
        ? text.substring(at, end)
        : "";
  }

  void skip(int characters) {
    at += characters;
  }

  /** What was written since a place. */
  Element.Written since(int from) {
    return new Element.Written(column(from), text.substring(from, at).strip());
  }

  /** A refusal of what stands at a place. */
  InvalidRequestException refusal(int place, String rule) {
    String rest = text.substring(Math.min(place, text.length()));
    String shown =
        rest.codePointCount(0, rest.length()) <= SHOWN
            ? rest
            : rest.substring(0, rest.offsetByCodePoints(0, SHOWN)) + "…";
    return new InvalidRequestException(
        "prompt", "'" + shown + "'", "column " + column(place) + ": " + rule);
  }

  private int column(int place) {
    return text.codePointCount(0, Math.min(place, text.length())) + 1;
  }

  private static boolean isKeyCharacter(char character) {
    return character == '_'
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
  }
}
