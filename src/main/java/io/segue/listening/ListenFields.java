package io.segue.listening;

import io.segue.catalog.Track;
import io.segue.catalog.TrackFields;
import io.segue.catalog.TrackId;
import io.segue.files.FieldNames;
import io.segue.files.Fields;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Makes an event out of named fields, with a described track where the file tells its names. */
final class ListenFields {
  private static final String LISTEN = "listen";

  private ListenFields() {}

  /** The names of an event's fields and of those that describe its track. */
  static FieldNames names() {
    return withEvent(TrackFields.names()).accept("title", "track_name");
  }

  /** The names of an event's fields. */
  static FieldNames eventNames() {
    return withEvent(FieldNames.none());
  }

  private static FieldNames withEvent(FieldNames names) {
    return names
        .require("listener_id", "user_id", "user_name", "user", "playlist_id")
        .require("track_id", "song_id", "item_id")
        .accept("played_at", "listened_at", "timestamp", "added_on")
        .accept("plays", "listen_count", "play_count", "count", "weight")
        .accept("event")
        .accept("value", "rating");
  }

  static DescribedEvent event(Fields fields) {
    TrackId id = new TrackId(fields.required("track_id"));
    Optional<Track> described =
        fields.text("title").isPresent() || !fields.texts("artists").isEmpty()
            ? Optional.of(TrackFields.track(id, fields))
            : Optional.empty();
    return new DescribedEvent(event(id, fields), described);
  }

  private static Event event(TrackId track, Fields fields) {
    ListenerId listener = new ListenerId(fields.required("listener_id"));
    OptionalDouble value = fields.number("value");
    String kind =
        fields
            .text("event")
            .map(text -> text.toLowerCase(Locale.ROOT))
            .orElse(value.isPresent() ? Feedback.Kind.RATING.key() : LISTEN);
    OptionalLong at =
        fields
            .scalar("played_at")
            .map(text -> EventTimeText.millis("played_at", text))
            .orElse(OptionalLong.empty());
    if (!kind.equals(LISTEN)) {
      return new Feedback(listener, track, kind(kind), value, at);
    }
    if (value.isPresent()) {
      throw new IllegalArgumentException("a listen has no value: " + value.getAsDouble());
    }
    return new Listen(listener, track, at, plays(fields));
  }

  private static Feedback.Kind kind(String text) {
    return Feedback.Kind.ofKey(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "event must be listen, love, hate, skip or rating: '" + text + "'"));
  }

  private static int plays(Fields fields) {
    long plays = fields.whole("plays").orElse(1);
    if (plays < 1 || plays > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "plays must be within 1.." + Integer.MAX_VALUE + ": " + plays);
    }
    return (int) plays;
  }
}
