package io.segue.retrieve.search;

import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.index.TextWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code name:value} means. */
final class FieldClause {
  private static final Map<String, String> TEXT_FIELDS =
      Map.of("artist", Fields.ARTIST, "album", Fields.ALBUM, "track", Fields.TITLE);

  static final Set<String> NAMES =
      Set.of("artist", "album", "track", "genre", "tag", "isrc", "year");

  private static final Pattern YEARS = Pattern.compile("(\\d{4})?(-)?(\\d{4})?");
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  private FieldClause() {}

  /** What stands after the colon. */
  record Value(String text, boolean isQuoted) {}

  /** The clause, or empty if the value can't be one of that field. */
  static Optional<Clause> of(String name, Value value) {
    if (TextWords.of(value.text(), 1).isEmpty()) {
      return Optional.empty();
    }
    String text = value.text();
    return switch (name) {
      case "genre" -> Optional.of(new Clause.Keyword(List.of(FilterField.GENRE), text));
      case "isrc" ->
          Optional.of(new Clause.Keyword(List.of(FilterField.ISRC), text.replace("-", "")));
      case "tag" -> Optional.of(tag(value));
      case "year" -> years(text.strip());
      default ->
          Optional.ofNullable(TEXT_FIELDS.get(name))
              .map(field -> new Clause.InField(field, text, value.isQuoted()));
    };
  }

  private static Clause tag(Value value) {
    if (value.text().equals("new") && !value.isQuoted()) {
      return new Clause.Fresh();
    }
    if (value.text().equals("hipster") && !value.isQuoted()) {
      return new Clause.Obscure();
    }
    return new Clause.Keyword(SearchText.labels(), value.text());
  }

  private static Optional<Clause> years(String text) {
    Matcher years = YEARS.matcher(text);
    if (!years.matches() || text.equals("-") || (years.group(2) == null && text.length() != 4)) {
      return Optional.empty();
    }
    int first = years.group(1) == null ? FIRST_YEAR : Integer.parseInt(years.group(1));
    int last =
        years.group(3) != null
            ? Integer.parseInt(years.group(3))
            : years.group(2) != null ? LAST_YEAR : first;
    return first <= last ? Optional.of(new Clause.Years(first, last)) : Optional.empty();
  }
}
