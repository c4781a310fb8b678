package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Reads listens and feedback as they were told. */
final class EventQueries {
  private static final String LISTENERS = "SELECT listener_key, id FROM listeners ORDER BY id";
  private static final String EVENTS =
      """
      SELECT t.id AS track, x.played_at_millis AS at, '' AS kind, x.plays AS plays,
        NULL AS rating
      FROM listens x JOIN tracks t ON t.track_key = x.track_key
      WHERE x.listener_key = :key
      UNION ALL
      SELECT t.id, f.at_millis, f.kind, 0, f.value
      FROM feedback f JOIN tracks t ON t.track_key = f.track_key
      WHERE f.listener_key = :key
      ORDER BY 1, 2, 3
      """;

  private record Key(long key, ListenerId listener) {}

  private EventQueries() {}

  static void forEachHistory(Handle handle, HistoryVisitor visitor) {
    List<Key> listeners =
        handle
            .createQuery(LISTENERS)
            .map((row, context) -> new Key(row.getLong(1), new ListenerId(row.getString(2))))
            .list();
    for (Key key : listeners) {
      List<Event> events =
          handle
              .createQuery(EVENTS)
              .bind("key", key.key())
              .map((row, context) -> event(key.listener(), row))
              .list();
      if (!events.isEmpty()) {
        visitor.visit(key.listener(), events);
      }
    }
  }

  private static Event event(ListenerId listener, ResultSet row) throws SQLException {
    TrackId track = new TrackId(row.getString("track"));
    long millis = row.getLong("at");
    OptionalLong at = millis == 0 ? OptionalLong.empty() : OptionalLong.of(millis);
    int plays = row.getInt("plays");
    if (plays > 0) {
      return new Listen(listener, track, at, plays);
    }
    String key = row.getString("kind");
    Feedback.Kind kind =
        Feedback.Kind.ofKey(key)
            .orElseThrow(
                () -> new StoreException("the store holds feedback of unknown kind: " + key));
    double rating = row.getDouble("rating");
    return new Feedback(
        listener,
        track,
        kind,
        kind == Feedback.Kind.RATING ? OptionalDouble.of(rating) : OptionalDouble.empty(),
        at);
  }
}
