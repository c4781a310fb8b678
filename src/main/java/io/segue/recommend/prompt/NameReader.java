package io.segue.recommend.prompt;

import java.util.ArrayList;
import java.util.List;

/** Reads the names of an element: words, a list in parentheses, quoted ones, or bare words. */
final class NameReader {
  private static final int MAX_NAMES = 10;

  private final Cursor cursor;

  NameReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The names after a colon or a hash, at least one. */
  List<String> values() {
    List<String> names = new ArrayList<>();
    int place = cursor.at();
    if (cursor.takes('(')) {
      do {
        names.add(listed(place));
      } while (cursor.takes(','));
      if (!cursor.takes(')')) {
        throw cursor.refusal(place, "'(' has no ')'");
      }
    } else if (cursor.sees('"')) {
      names.add(quoted());
    } else {
      do {
        names.add(word());
      } while (cursor.takes(','));
    }
    if (names.size() > MAX_NAMES) {
      throw cursor.refusal(place, "an element has at most " + MAX_NAMES + " names");
    }
    return names;
  }

  /** Words without a key, up to the next element; or one quoted name. */
  String bare() {
    if (cursor.sees('"')) {
      return quoted();
    }
    int place = cursor.at();
    StringBuilder name = new StringBuilder();
    do {
      name.append(name.isEmpty() ? "" : " ");
      name.append(cursor.takeWhile(c -> !Character.isWhitespace(c) && c != ':'));
      if (cursor.sees(':')) {
        return required(name.toString(), place);
      }
      cursor.skipBlanks();
    } while (!cursor.atEnd() && !startsElement());
    return required(name.toString(), place);
  }

  private boolean startsElement() {
    return cursor.sees('#') || cursor.sees('-') || cursor.sees('"') || !cursor.keyAhead().isEmpty();
  }

  private String word() {
    int place = cursor.at();
    return required(
        cursor.takeWhile(c -> c != ',' && c != ':' && !Character.isWhitespace(c)), place);
  }

  /** A name up to a comma or the list's end; parentheses inside must be in pairs. */
  private String listed(int opened) {
    cursor.skipBlanks();
    int place = cursor.at();
    if (cursor.sees('"')) {
      String name = quoted();
      cursor.skipBlanks();
      return name;
    }
    StringBuilder name = new StringBuilder();
    int depth = 0;
    while (depth > 0 || !(cursor.sees(',') || cursor.sees(')'))) {
      if (cursor.atEnd()) {
        throw cursor.refusal(opened, "'(' has no ')'");
      }
      char next = cursor.next();
      depth += next == '(' ? 1 : next == ')' ? -1 : 0;
      name.append(next);
    }
    return required(name.toString().strip(), place);
  }

  /** A backslash before a quote or a backslash stands for it. */
  private String quoted() {
    int place = cursor.at();
    cursor.skip(1);
    StringBuilder name = new StringBuilder();
    while (!cursor.takes('"')) {
      cursor.takes('\\');
      if (cursor.atEnd()) {
        throw cursor.refusal(place, "'\"' is not closed");
      }
      name.append(cursor.next());
    }
    return required(name.toString().strip(), place);
  }

  private String required(String name, int place) {
    if (name.isBlank()) {
      throw cursor.refusal(place, "a name is missing");
    }
    return name;
  }
}
