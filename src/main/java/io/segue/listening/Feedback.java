package io.segue.listening;

import io.segue.catalog.TrackId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A judgement about a track. Listener, track and kind identify it; a later one replaces an earlier.
 *
 * @param listener who
 * @param track what
 * @param kind which judgement
 * @param value of a rating, finite; empty for the other kinds
 * @param atMillis milliseconds since 1970 UTC, positive; empty if unknown
 */
public record Feedback(
    ListenerId listener, TrackId track, Kind kind, OptionalDouble value, OptionalLong atMillis)
    implements Event {

  /** The judgements that are understood. */
  public enum Kind {
    LOVE,
    HATE,
    SKIP,
    RATING;

    /** The name in files and JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that {@link #key()}, or empty. */
    public static Optional<Kind> ofKey(String key) {
      for (Kind kind : values()) {
        if (kind.key().equals(key)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public Feedback {
    EventTimes.requireTime("at", atMillis);
    if ((kind == Kind.RATING) != value.isPresent()) {
      throw new IllegalArgumentException(
          kind == Kind.RATING
              ? "a rating must have a value"
              : "only a rating has a value, not a " + kind.key() + ": " + value.orElse(0));
    }
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException("rating must be finite: " + value.getAsDouble());
    }
  }
}
