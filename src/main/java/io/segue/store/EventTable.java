package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.store.Batch.Effect;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Writes listens and feedback inside one transaction. */
final class EventTable {
  private static final String INSERT_LISTEN =
      "INSERT INTO listens (listener_key, track_key, played_at_millis, plays) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (listener_key, track_key, played_at_millis) DO NOTHING";
  private static final String ENLARGE_LISTEN =
      "UPDATE listens SET plays = ?"
          + " WHERE listener_key = ? AND track_key = ? AND played_at_millis = ? AND plays < ?";
  private static final String INSERT_FEEDBACK =
      "INSERT INTO feedback (listener_key, track_key, aspect, kind, value, at_millis)"
          + " VALUES (?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (listener_key, track_key, aspect) DO NOTHING";
  private static final String REPLACE_FEEDBACK =
      "UPDATE feedback SET kind = ?, value = ?, at_millis = ?"
          + " WHERE listener_key = ? AND track_key = ? AND aspect = ?"
          + " AND (? = 0 OR at_millis = 0 OR at_millis <= ?)"
          + " AND (kind <> ? OR value IS DISTINCT FROM ? OR at_millis <> ?)";

  private static final String WITHDRAW_FEEDBACK =
      "DELETE FROM feedback WHERE kind = ?"
          + " AND listener_key = (SELECT listener_key FROM listeners WHERE id = ?)"
          + " AND track_key = (SELECT track_key FROM tracks WHERE id = ?)";

  private final Statements statements;

  EventTable(Statements statements) {
    this.statements = statements;
  }

  /** Adds a listen, or enlarges the number of plays of the same one. */
  Effect add(long listenerKey, long trackKey, Listen listen) throws SQLException {
    long at = listen.playedAtMillis().orElse(0);
    int plays = listen.plays();
    if (statements.update(INSERT_LISTEN, listenerKey, trackKey, at, plays) > 0) {
      return Effect.ADDED;
    }
    int enlarged = statements.update(ENLARGE_LISTEN, plays, listenerKey, trackKey, at, plays);
    return enlarged > 0 ? Effect.CHANGED : Effect.UNCHANGED;
  }

  /** Adds a judgement, or replaces the one it contradicts unless that is known to be later. */
  Effect add(long listenerKey, long trackKey, Feedback feedback) throws SQLException {
    String aspect = aspect(feedback.kind());
    String kind = feedback.kind().key();
    @Nullable Double value = feedback.value().isPresent() ? feedback.value().getAsDouble() : null;
    long at = feedback.atMillis().orElse(0);
    if (statements.update(INSERT_FEEDBACK, listenerKey, trackKey, aspect, kind, value, at) > 0) {
      return Effect.ADDED;
    }
    int replaced =
        statements.update(
            REPLACE_FEEDBACK,
            kind,
            value,
            at,
            listenerKey,
            trackKey,
            aspect,
            at,
            at,
            kind,
            value,
            at);
    return replaced > 0 ? Effect.CHANGED : Effect.UNCHANGED;
  }

  /** Deletes a judgement; false if none of that kind stands. */
  boolean withdraw(ListenerId listener, Feedback.Kind kind, TrackId track) throws SQLException {
    return 0 < statements.update(WITHDRAW_FEEDBACK, kind.key(), listener.value(), track.value());
  }

  private static String aspect(Feedback.Kind kind) {
    return switch (kind) {
      case LOVE, HATE -> "opinion";
      case SKIP -> "skip";
      case RATING -> "rating";
    };
  }
}
