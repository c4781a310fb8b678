package io.segue.recommend.prompt;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What elements mean, in words. */
final class Wording {
  private Wording() {}

  static String of(Element element) {
    return switch (element) {
      case Element.Source source -> source(source);
      case Element.Exclusion exclusion ->
          "nothing by the " + exclusion.kind().key() + " " + names(exclusion.names(), " or ");
      case Element.Bound bound -> bound(bound);
    };
  }

  /** A number without a needless fraction. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%s", value);
  }

  private static String source(Element.Source source) {
    Set<Option> options = source.options();
    String joint = names(source.names(), options.contains(Option.AND) ? " and " : " or ");
    String tracks =
        switch (source.kind()) {
          case ARTIST -> "tracks by " + joint + similar(options);
          case ALBUM -> "tracks of the album " + joint + similar(options);
          case TRACK -> "the track " + joint + similar(options);
          case TAG ->
              "tracks tagged "
                  + names(source.names(), options.contains(Option.OR) ? " or " : " and ");
          case GENRE ->
              "tracks of the genre "
                  + names(source.names(), options.contains(Option.OR) ? " or " : " and ");
          case SIMILAR -> "what is similar to " + joint;
          case RECS ->
              options.contains(Option.LISTENED)
                  ? "what " + joint + " has heard, most heard first"
                  : "what suits " + joint + " and is new there";
          case TOP, STATS -> "what " + joint + " heard most" + period(options);
          case PLAYLIST -> "what is in " + joint;
        };
    return tracks + ", weight " + number(source.weight()) + mode(options);
  }

  private static String bound(Element.Bound bound) {
    String key = bound.field().key();
    if (bound.min() == bound.max()) {
      return "every track's " + key + " is " + number(bound.min());
    }
    if (Double.isInfinite(bound.min())) {
      return "every track's " + key + " is at most " + number(bound.max());
    }
    return Double.isInfinite(bound.max())
        ? "every track's " + key + " is at least " + number(bound.min())
        : "every track's " + key + " is " + number(bound.min()) + " to " + number(bound.max());
  }

  private static String names(Iterable<String> names, String between) {
    return "'" + String.join("'" + between + "'", names) + "'";
  }

  private static String similar(Set<Option> options) {
    return options.contains(Option.NOSIM) ? "" : " and what is similar";
  }

  private static String period(Set<Option> options) {
    Optional<Option> period = options.stream().filter(o -> o.days().isPresent()).findFirst();
    return period
        .map(option -> " in the " + option.days().orElseThrow() + " days up to the last play")
        .orElse("");
  }

  private static String mode(Set<Option> options) {
    return options.stream()
        .filter(Option.MODES::contains)
        .map(option ->
            switch (option) {
              case EASY -> ", the head third first";
              case MEDIUM -> ", the middle third first";
              default -> ", the tail third first";
            })
        .collect(Collectors.joining());
  }
}
