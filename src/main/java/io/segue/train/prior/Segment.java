package io.segue.train.prior;

import io.segue.catalog.KeywordForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The listeners who share a value of an attribute, such as those who are students.
 *
 * <p>Names and values are compared without case and accents. An {@code age} in years counts as its
 * band (under 18, 18-24, 25-34, 35-44, 45-54, 55 and over), since single years hold few listeners.
 *
 * @param attribute its name
 * @param value the value that they share
 */
public record Segment(String attribute, String value) implements Comparable<Segment> {
  private static final String AGE = "age";
  private static final int MAX_YEARS = 130;
  private static final int[] BAND_STARTS = {18, 25, 35, 45, 55};
  private static final Comparator<Segment> ORDER =
      Comparator.comparing(Segment::attribute).thenComparing(Segment::value);

  /** The segment of one attribute, or empty if the value is blank. */
  public static Optional<Segment> of(String attribute, String value) {
    String name = KeywordForm.of(attribute);
    String form = KeywordForm.of(value);
    if (name.isEmpty() || form.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt years = name.equals(AGE) ? years(form) : OptionalInt.empty();
    return Optional.of(new Segment(name, years.isPresent() ? band(years.getAsInt()) : form));
  }

  /** The segments of a listener with those attributes, ascending. */
  public static List<Segment> all(Map<String, String> attributes) {
    List<Segment> segments = new ArrayList<>();
    new TreeMap<>(attributes)
        .forEach((name, value) -> Segment.of(name, value).ifPresent(segments::add));
    return segments.stream().distinct().sorted().toList();
  }

  /** How a sentence calls it, such as {@code occupation student}. */
  public String text() {
    return attribute.equals(AGE) ? "age band " + value : attribute + " " + value;
  }

  @Override
  public int compareTo(Segment other) {
    return ORDER.compare(this, other);
  }

  private static OptionalInt years(String text) {
    try {
      int years = Integer.parseInt(text);
      return years >= 0 && years <= MAX_YEARS ? OptionalInt.of(years) : OptionalInt.empty();
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  private static String band(int years) {
    if (years < BAND_STARTS[0]) {
      return "under " + BAND_STARTS[0];
    }
    for (int i = 1; i < BAND_STARTS.length; i++) {
      if (years < BAND_STARTS[i]) {
        return BAND_STARTS[i - 1] + "-" + (BAND_STARTS[i] - 1);
      }
    }
    return BAND_STARTS[BAND_STARTS.length - 1] + " and over";
  }
}
