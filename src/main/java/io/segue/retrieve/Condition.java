package io.segue.retrieve;

import io.segue.catalog.TrackId;
import io.segue.index.FilterField;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One hard condition that a track must meet. */
public sealed interface Condition {
  /** What of a track it looks at. */
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

  /**
   * Another condition does not hold.
   *
   * @param denied that one
   */
  record Not(Condition denied) implements Condition {
    @Override
    public FilterField field() {
      return denied.field();
    }
  }

  /**
   * It is one of these tracks.
   *
   * @param ids may be empty, which nothing meets
   */
  record Tracks(Set<TrackId> ids) implements Condition {
    private static final FilterField TRACK = new FilterField("track", FilterField.Kind.TEXT);

    public Tracks {
      ids = Set.copyOf(ids);
    }

    @Override
    public FilterField field() {
      return TRACK;
    }
  }

  /**
   * It may be recommended at a moment.
   *
   * @param atMillis milliseconds since 1970 UTC
   * @param region and there, if one is told
   */
  record Available(long atMillis, Optional<String> region) implements Condition {
    private static final FilterField AVAILABLE =
        new FilterField("available", FilterField.Kind.NUMBER);

    @Override
    public FilterField field() {
      return AVAILABLE;
    }
  }
}
