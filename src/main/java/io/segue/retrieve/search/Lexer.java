package io.segue.retrieve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into words and operators; whatever could be both is a word. Never fails. */
final class Lexer {
  private static final char QUOTE = '"';

  private final String text;
  private final Set<String> fields;
  private final boolean hasLowerCase;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int at;

  private Lexer(String text, Set<String> fields) {
    this.text = text.replace('\u201c', QUOTE).replace('\u201d', QUOTE).replace('\u201e', QUOTE);
    this.fields = fields;
    this.hasLowerCase = text.codePoints().anyMatch(Character::isLowerCase);
  }

  /** The pieces of a text in which {@code fields} are known before a colon. */
  static List<Lexeme> lexemes(String text, Set<String> fields) {
    Lexer lexer = new Lexer(text, fields);
    while (lexer.at < lexer.text.length()) {
      lexer.next();
    }
    return lexer.lexemes;
  }

  private void next() {
    char here = text.charAt(at);
    int closing = here == QUOTE && isStart() ? text.indexOf(QUOTE, at + 1) : -1;
    if (Character.isWhitespace(here)) {
      at++;
    } else if (closing > 0) {
      lexemes.add(new Lexeme(Lexeme.Kind.QUOTED, text.substring(at + 1, closing)));
      at = closing + 1;
    } else if (here == '(' || here == ')') {
      lexemes.add(new Lexeme(here == '(' ? Lexeme.Kind.OPEN : Lexeme.Kind.CLOSE));
      at++;
    } else if (here == '-' && isStart() && !isValue() && isFollowed(at + 1)) {
      lexemes.add(new Lexeme(Lexeme.Kind.NOT));
      at++;
    } else {
      word();
    }
  }

  private void word() {
    int end = at;
    while (end < text.length() && !isBoundary(text.charAt(end))) {
      if (text.charAt(end) == ':' && isField(text.substring(at, end)) && isFollowed(end + 1)) {
        lexemes.add(new Lexeme(Lexeme.Kind.FIELD, lowerCase(text.substring(at, end))));
        at = end + 1;
        return;
      }
      end++;
    }
    end = Math.max(end, at + 1);
    lexemes.add(plain(text.substring(at, end)));
    at = end;
  }

  /** In a text without any lower-case letter, OR and NOT are words like the others. */
  private Lexeme plain(String word) {
    if (hasLowerCase && word.equals("OR")) {
      return new Lexeme(Lexeme.Kind.OR, word);
    }
    if (hasLowerCase && word.equals("NOT") && !lexemes.isEmpty()) {
      return new Lexeme(Lexeme.Kind.NOT, word);
    }
    return new Lexeme(Lexeme.Kind.WORD, word);
  }

  private boolean isField(String name) {
    return fields.contains(lowerCase(name));
  }

  private boolean isFollowed(int place) {
    return place < text.length()
        && !Character.isWhitespace(text.charAt(place))
        && text.charAt(place) != ')';
  }

  /** Whether an operator can begin here. */
  private boolean isStart() {
    return at == 0
        || Character.isWhitespace(text.charAt(at - 1))
        || text.charAt(at - 1) == '('
        || text.charAt(at - 1) == '-'
        || isValue();
  }

  /** Whether the name of a field stands directly before. */
  private boolean isValue() {
    return at > 0
        && text.charAt(at - 1) == ':'
        && !lexemes.isEmpty()
        && lexemes.getLast().kind() == Lexeme.Kind.FIELD;
  }

  private static boolean isBoundary(char letter) {
    return Character.isWhitespace(letter) || letter == '(' || letter == ')';
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
