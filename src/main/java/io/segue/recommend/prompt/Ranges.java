package io.segue.recommend.prompt;

import io.segue.index.FilterField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and ranges of numbers. */
final class Ranges {
  private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9})");
  private static final Pattern YEARS = Pattern.compile("(\\d{1,4})?-(\\d{1,4})?");
  private static final Pattern DECADE = Pattern.compile("(\\d{3}0)s");
  private static final int DECADE_YEARS = 10;

  private Ranges() {}

  /**
   * Both ends included.
   *
   * @param min may be minus infinity
   * @param max may be infinity
   */
  record Range(double min, double max) {}

  /** The range of a field: {@code a..b}, {@code a..}, {@code ..b}, {@code a}; years also a-b. */
  static Range read(Cursor cursor, FilterField field) {
    int place = cursor.at();
    String text = cursor.takeWhile(c -> c != ':' && !Character.isWhitespace(c));
    Range range =
        range(text, field)
            .orElseThrow(() ->
                cursor.refusal(
                    place, field.key() + " takes a number or a range such as " + example(field)));
    if (range.min() > range.max()) {
      throw cursor.refusal(place, "the range of " + field.key() + " begins above its end");
    }
    return range;
  }

  /** A plain decimal number, or empty. */
  static Optional<Double> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  private static Optional<Range> range(String text, FilterField field) {
    if (field.equals(FilterField.YEAR)) {
      Matcher decade = DECADE.matcher(text);
      if (decade.matches()) {
        double first = Double.parseDouble(decade.group(1));
        return Optional.of(new Range(first, first + DECADE_YEARS - 1));
      }
      if (YEARS.matcher(text).matches()) {
        int minus = text.indexOf('-');
        return between(text.substring(0, minus), text.substring(minus + 1));
      }
    }
    int dots = text.indexOf("..");
    return dots < 0
        ? number(text).map(exact -> new Range(exact, exact))
        : between(text.substring(0, dots), text.substring(dots + 2));
  }

  private static Optional<Range> between(String from, String to) {
    Optional<Double> min = from.isEmpty() ? Optional.of(Double.NEGATIVE_INFINITY) : number(from);
    Optional<Double> max = to.isEmpty() ? Optional.of(Double.POSITIVE_INFINITY) : number(to);
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : min.flatMap(low -> max.map(high -> new Range(low, high)));
  }

  private static String example(FilterField field) {
    return field.equals(FilterField.YEAR) ? "1994-2002" : "80..105, 80.. or ..105";
  }
}
