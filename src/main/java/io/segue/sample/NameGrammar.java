package io.segue.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A small grammar per language that makes names of artists, people, albums and tracks.
 *
 * <p>{@code {noun}} expands to one of the language's nouns, {@code {Noun}} to the same with a
 * capital. Rows of {@code words.csv} with a greater weight are chosen more often.
 */
final class NameGrammar {
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Map<String, List<String>> choices = new HashMap<>();

  NameGrammar() {
    for (NamedCsvRecord row : ResourceTable.rows("words.csv")) {
      String key = key(row.getField("language"), row.getField("symbol"));
      List<String> texts = BAR.splitAsStream(row.getField("text")).toList();
      List<String> known = choices.computeIfAbsent(key, k -> new ArrayList<>());
      for (int i = 0; i < Integer.parseInt(row.getField("weight")); i++) {
        known.addAll(texts);
      }
    }
  }

  String artist(String language, Dice dice) {
    return expand(language, "artist", dice);
  }

  String person(String language, Dice dice) {
    return expand(language, "person", dice) + " " + expand(language, "family", dice);
  }

  String album(String language, Dice dice) {
    return expand(language, "album", dice);
  }

  String title(String language, Dice dice) {
    return expand(language, "title", dice);
  }

  private String expand(String language, String symbol, Dice dice) {
    List<String> exact = choices.get(key(language, symbol));
    if (exact == null) {
      String lower = Character.toLowerCase(symbol.charAt(0)) + symbol.substring(1);
      return capital(expand(language, lower, dice));
    }
    String text = dice.pick(exact);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      out.append(text, at, open).append(expand(language, text.substring(open + 1, close), dice));
      at = close + 1;
    }
    return out.append(text, at, text.length()).toString();
  }

  private static String capital(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }

  private static String key(String language, String symbol) {
    return language + ":" + symbol;
  }
}
