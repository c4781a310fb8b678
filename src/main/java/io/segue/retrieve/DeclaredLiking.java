package io.segue.retrieve;

import io.segue.catalog.AudioFeature;
import io.segue.index.FilterField;
import io.segue.train.prior.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes that name tracks rather than listeners: {@code genre} or {@code genres}; {@code era},
 * such as 1994, 1990s or 1985-1995; {@code tempo}: slow (below 90), medium (90 to 130), fast, or
 * beats per minute such as 100-120.
 */
final class DeclaredLiking {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\s*-\\s*(\\d{1,4})|(s))?");
  private static final int DECADE = 9;
  private static final FilterField TEMPO =
      FilterField.ofKey(AudioFeature.TEMPO.name().toLowerCase(Locale.ROOT)).orElseThrow();
  private static final Map<String, Condition> TEMPI =
      Map.of(
          "slow", new Condition.Within(TEMPO, Double.NEGATIVE_INFINITY, 90),
          "medium", new Condition.Within(TEMPO, 90, 130),
          "fast", new Condition.Within(TEMPO, 130, Double.POSITIVE_INFINITY));

  private DeclaredLiking() {}

  /** The tracks that are meant; empty if the attribute is one of listeners, or not understood. */
  static Optional<Condition> of(Segment segment) {
    return switch (segment.attribute()) {
      case "genre", "genres" ->
          Optional.of(new Condition.OneOf(FilterField.GENRE, List.of(segment.value())));
      case "era" -> within(FilterField.YEAR, segment.value());
      case "tempo" ->
          Optional.ofNullable(TEMPI.get(segment.value())).or(() -> within(TEMPO, segment.value()));
      default -> Optional.empty();
    };
  }

  private static Optional<Condition> within(FilterField field, String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(range.group(1));
    int to =
        Optional.ofNullable(range.group(2))
            .map(Integer::parseInt)
            .orElse(range.group(3) == null ? from : from + DECADE);
    return from > to ? Optional.empty() : Optional.of(new Condition.Within(field, from, to));
  }
}
