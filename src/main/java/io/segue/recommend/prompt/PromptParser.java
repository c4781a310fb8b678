package io.segue.recommend.prompt;

import io.segue.index.FilterField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one prompt, from left to right, without going back. */
final class PromptParser {
  private static final double MAX_WEIGHT = 100;

  private final String text;
  private final Cursor cursor;
  private final NameReader names;

  PromptParser(String text) {
    this.text = text;
    this.cursor = new Cursor(text);
    this.names = new NameReader(cursor);
  }

  Prompt parse() {
    if (text.length() > Prompt.MAX_LENGTH) {
      throw cursor.refusal(
          Prompt.MAX_LENGTH, "a prompt has at most " + Prompt.MAX_LENGTH + " characters");
    }
    List<Element> elements = new ArrayList<>();
    cursor.skipBlanks();
    while (!cursor.atEnd()) {
      if (elements.size() == Prompt.MAX_ELEMENTS) {
        throw cursor.refusal(
            cursor.at(), "a prompt has at most " + Prompt.MAX_ELEMENTS + " elements");
      }
      elements.add(element());
      cursor.skipBlanks();
    }
    if (elements.isEmpty()) {
      throw cursor.refusal(
          0, "a prompt needs an element, such as artist:(name), #tag or year:1994");
    }
    return new Prompt(text, elements);
  }

  private Element element() {
    int from = cursor.at();
    boolean isExcluded = cursor.takes('-');
    if (cursor.takes('#')) {
      return named(Kind.TAG, names.values(), isExcluded, from);
    }
    String key = cursor.keyAhead();
    if (key.isEmpty()) {
      return named(Kind.ARTIST, List.of(names.bare()), isExcluded, from);
    }
    Optional<Kind> kind = Kind.ofKey(key);
    Optional<FilterField> field =
        FilterField.ofKey(key.toLowerCase(Locale.ROOT))
            .filter(found -> found.kind() == FilterField.Kind.NUMBER);
    if (kind.isEmpty() && field.isEmpty()) {
      throw cursor.refusal(cursor.at(), "'" + key + "' is not an element; known are " + known());
    }
    cursor.skip(key.length() + 1);
    return kind.isPresent()
        ? named(kind.get(), names.values(), isExcluded, from)
        : bound(field.orElseThrow(), isExcluded, from);
  }

  private Element named(Kind kind, List<String> values, boolean isExcluded, int from) {
    int after = cursor.at();
    if (isExcluded) {
      if (!kind.canBeExcluded()) {
        throw cursor.refusal(from, kind.key() + " can't be excluded");
      }
      requireBlank("an exclusion takes no weight and no options");
      return new Element.Exclusion(kind, values, cursor.since(from));
    }
    double weight = 1;
    Set<Option> options = EnumSet.noneOf(Option.class);
    if (cursor.takes(':')) {
      if (startsNumber()) {
        weight = weight();
      } else if (!cursor.sees(':')) {
        options(kind, options);
      }
      if (options.isEmpty() && cursor.takes(':')) {
        options(kind, options);
      }
      if (cursor.at() == after + 1) {
        throw cursor.refusal(cursor.at(), "a weight or an option is missing after ':'");
      }
    }
    requireBlank("a blank must separate elements");
    return new Element.Source(kind, values, weight, options, cursor.since(from));
  }

  private Element bound(FilterField field, boolean isExcluded, int from) {
    if (isExcluded) {
      throw cursor.refusal(from, field.key() + " can't be excluded; give the range that is wanted");
    }
    Ranges.Range range = Ranges.read(cursor, field);
    requireBlank(field.key() + " takes no weight and no options");
    return new Element.Bound(field, range.min(), range.max(), cursor.since(from));
  }

  private boolean startsNumber() {
    return "-.0123456789".chars().anyMatch(character -> cursor.sees((char) character));
  }

  private double weight() {
    int place = cursor.at();
    String written = cursor.takeWhile(c -> c != ':' && !Character.isWhitespace(c));
    Optional<Double> weight = Ranges.number(written);
    if (weight.isEmpty() || !(weight.get() > 0 && weight.get() <= MAX_WEIGHT)) {
      throw cursor.refusal(place, "a weight must be a number above 0 and at most 100");
    }
    return weight.get();
  }

  private void options(Kind kind, Set<Option> options) {
    do {
      int place = cursor.at();
      String word = cursor.takeWhile(c -> c != ',' && c != ':' && !Character.isWhitespace(c));
      Option option =
          Option.ofKey(word)
              .filter(kind.options()::contains)
              .orElseThrow(() ->
                  cursor.refusal(
                      place,
                      "'"
                          + word
                          + "' is not an option of "
                          + kind.key()
                          + "; known are "
                          + kind.options().stream()
                              .map(Option::key)
                              .collect(Collectors.joining(", "))));
      options.stream()
          .filter(option::excludes)
          .findFirst()
          .ifPresent(other -> {
            throw cursor.refusal(place, option.key() + " can't stand beside " + other.key());
          });
      options.add(option);
    } while (cursor.takes(','));
  }

  private void requireBlank(String rule) {
    if (!cursor.isBetweenWords()) {
      throw cursor.refusal(cursor.at(), rule);
    }
  }

  private static String known() {
    String kinds = Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", "));
    String numbers =
        FilterField.all().values().stream()
            .filter(field -> field.kind() == FilterField.Kind.NUMBER)
            .map(FilterField::key)
            .collect(Collectors.joining(", "));
    return kinds + ", " + numbers;
  }
}
