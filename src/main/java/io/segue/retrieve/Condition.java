package io.segue.retrieve;

import io.segue.index.FilterField;
import java.util.List;

/** One hard condition that a track must meet. */
public sealed interface Condition {
  FilterField field();

  /**
   * The text property equals one of the texts, in their comparable form.
   *
   * @param field a text field
   * @param anyOf at least one text
   */
  record OneOf(FilterField field, List<String> anyOf) implements Condition {
    public OneOf {
      anyOf = List.copyOf(anyOf);
      if (field.kind() != FilterField.Kind.TEXT || anyOf.isEmpty()) {
        throw new IllegalArgumentException(
            field.key() + " takes at least one text to be compared with");
      }
    }
  }

  /**
   * The text property equals none of the texts, in their comparable form; a track without it
   * matches.
   *
   * @param field a text field
   * @param noneOf at least one text
   */
  record NoneOf(FilterField field, List<String> noneOf) implements Condition {
    public NoneOf {
      noneOf = List.copyOf(noneOf);
      if (field.kind() != FilterField.Kind.TEXT || noneOf.isEmpty()) {
        throw new IllegalArgumentException(field.key() + " takes at least one text to be kept out");
      }
    }
  }

  /**
   * The number lies within min..max, both included; a track whose number is unknown does not match.
   *
   * @param field a number field
   * @param min may be minus infinity
   * @param max may be infinity, at least {@code min}
   */
  record Within(FilterField field, double min, double max) implements Condition {
    public Within {
      if (field.kind() != FilterField.Kind.NUMBER) {
        throw new IllegalArgumentException(field.key() + " has no range: it is a text");
      }
      if (!(min <= max)) {
        throw new IllegalArgumentException(
            "min_" + field.key() + " " + min + " is above max_" + field.key() + " " + max);
      }
    }
  }
}
