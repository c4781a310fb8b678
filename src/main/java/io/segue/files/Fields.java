package io.segue.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The fields of one record by canonical name, whatever the syntax of its file. Absent, blank and
 * null mean unknown. Every method throws {@link IllegalArgumentException} with field, rule and
 * value if the field is of the wrong shape.
 */
public interface Fields {
  /** Where the record begins. */
  Place place();

  /** A text without blanks at its ends. */
  Optional<String> text(String name);

  /** A text, or a number or truth value as it is written. */
  Optional<String> scalar(String name);

  /** Several texts in order, each once; in tables separated by {@code |}, or by {@code ;}. */
  List<String> texts(String name);

  /** A finite number. */
  OptionalDouble number(String name);

  /** A whole number; {@code 3.0} is one. */
  OptionalLong whole(String name);

  /** Fields within a field, by their own names; tables have none. */
  Optional<Fields> object(String name);

  /** The names in this record that are not canonical names or synonyms, as they are written. */
  Set<String> others();

  /** A text that must be there. */
  default String required(String name) {
    return text(name).orElseThrow(() -> new IllegalArgumentException(name + " must not be empty"));
  }
}
