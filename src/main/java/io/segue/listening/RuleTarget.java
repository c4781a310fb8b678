package io.segue.listening;

import java.util.List;

/**
 * What a rule is about: a property of tracks, and values of which a track has at least one.
 *
 * @param field {@code track} (ids), a text property such as {@code artist}, {@code album}, {@code
 *     genre} or {@code tag}, or a number such as {@code tempo}
 * @param values 1 to {@value #MAX_VALUES}, not blank; of a number one range, such as {@code
 *     90..120}
 */
public record RuleTarget(String field, List<String> values) {
  /** The field whose values are ids of tracks. */
  public static final String TRACK = "track";

  static final int MAX_VALUES = 1_000;
  private static final int MAX_LENGTH = 2_000;

  public RuleTarget {
    values = List.copyOf(values);
    if (field.isBlank()) {
      throw new IllegalArgumentException("field must not be blank");
    }
    if (values.isEmpty() || values.size() > MAX_VALUES) {
      throw new IllegalArgumentException(
          "values must be 1 to " + MAX_VALUES + ", not " + values.size());
    }
    values.forEach(RuleTarget::requireValue);
  }

  public static RuleTarget of(String field, String value) {
    return new RuleTarget(field, List.of(value));
  }

  private static void requireValue(String value) {
    if (value.isBlank() || value.length() > MAX_LENGTH || value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "a value must have 1 to "
              + MAX_LENGTH
              + " characters, not only blanks and none of them U+0: '"
              + value
              + "'");
    }
  }
}
