package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.listening.Preference;
import io.segue.listening.RatingLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads listeners, histories and sums over them. */
final class ListenQueries {
  private static final String HISTORY =
      """
      SELECT t.id, h.plays, h.last_played, h.love, h.hate, h.skip, h.rated, h.rating
      FROM (
        SELECT track_key, SUM(plays) AS plays, MAX(played) AS last_played, MAX(latest) AS latest,
          MAX(love) AS love, MAX(hate) AS hate, MAX(skip) AS skip, MAX(rated) AS rated,
          MAX(rating) AS rating
        FROM (
          SELECT track_key, plays, played_at_millis AS played, played_at_millis AS latest,
            0 AS love, 0 AS hate, 0 AS skip, 0 AS rated, NULL AS rating
          FROM listens
          WHERE listener_key = (SELECT listener_key FROM listeners WHERE id = :id)
          UNION ALL
          SELECT track_key, 0, 0, at_millis,
            CASE WHEN kind = 'love' THEN 1 ELSE 0 END, CASE WHEN kind = 'hate' THEN 1 ELSE 0 END,
            CASE WHEN kind = 'skip' THEN 1 ELSE 0 END, CASE WHEN kind = 'rating' THEN 1 ELSE 0 END,
            value
          FROM feedback
          WHERE listener_key = (SELECT listener_key FROM listeners WHERE id = :id)
        ) AS events
        GROUP BY track_key
      ) AS h
      JOIN tracks t ON t.track_key = h.track_key
      ORDER BY h.latest DESC, t.id
      LIMIT :limit
      """;

  private static final String PLAYS_SINCE =
      """
      SELECT t.id, SUM(x.plays) AS plays
      FROM listens x JOIN tracks t ON t.track_key = x.track_key
      WHERE x.listener_key = (SELECT listener_key FROM listeners WHERE id = :id)
        AND x.played_at_millis >= :since
      GROUP BY t.id
      ORDER BY plays DESC, t.id
      """;

  // CROSS keeps SQLite to this order of tables, which spares it from sorting all events at once.
  private static final String PREFERENCES =
      """
      SELECT l.listener_key, x.track_key, l.id AS listener, t.id AS track, x.plays,
        '' AS kind, NULL AS value, x.played_at_millis AS played
      FROM listeners l CROSS JOIN listens x CROSS JOIN tracks t
      WHERE x.listener_key = l.listener_key AND t.track_key = x.track_key
      UNION ALL
      SELECT l.listener_key, f.track_key, l.id, t.id, 0, f.kind, f.value, 0
      FROM listeners l CROSS JOIN feedback f CROSS JOIN tracks t
      WHERE f.listener_key = l.listener_key AND t.track_key = f.track_key
      ORDER BY listener, track
      """;

  // Whoever rated or loved a track has heard it, but counts once.
  private static final String AUDIENCE =
      """
      SELECT t.id, a.listeners, a.plays
      FROM (
        SELECT track_key, SUM(listeners) AS listeners, SUM(plays) AS plays
        FROM (
          SELECT track_key, COUNT(DISTINCT listener_key) AS listeners, SUM(plays) AS plays
          FROM listens
          GROUP BY track_key
          UNION ALL
          SELECT track_key, COUNT(DISTINCT listener_key), 0
          FROM feedback f
          WHERE kind IN ('love', 'rating') AND NOT EXISTS (
            SELECT 1 FROM listens x
            WHERE x.listener_key = f.listener_key AND x.track_key = f.track_key)
          GROUP BY track_key
        ) AS heard
        GROUP BY track_key
      ) AS a
      JOIN tracks t ON t.track_key = a.track_key
      ORDER BY t.id
      """;
  private static final String COUNTS =
      """
      SELECT
        (SELECT COUNT(*) FROM tracks WHERE changed > 0),
        (SELECT COUNT(*) FROM tracks WHERE changed = 0),
        (SELECT COUNT(*) FROM listeners),
        (SELECT COUNT(*) FROM listens),
        (SELECT COALESCE(SUM(plays), 0) FROM listens),
        (SELECT COUNT(*) FROM feedback)
      """;

  private ListenQueries() {}

  static Optional<Listener> listener(Handle handle, ListenerId id) {
    return handle
        .createQuery("SELECT id, name, attributes FROM listeners WHERE id = :id")
        .bind("id", id.value())
        .map((row, context) -> ListenerTable.listener(row))
        .findOne();
  }

  static void forEachListener(Handle handle, Consumer<Listener> visitor) {
    handle
        .createQuery("SELECT id, name, attributes FROM listeners ORDER BY id")
        .map((row, context) -> ListenerTable.listener(row))
        .useIterator(listeners -> listeners.forEachRemaining(visitor));
  }

  static List<HistoryEntry> history(Handle handle, ListenerId id, int limit) {
    RatingLevel level = RatingBounds.levelOf(handle, id);
    return handle
        .createQuery(HISTORY)
        .bind("id", id.value())
        .bind("limit", limit)
        .map((row, context) -> entry(row, level))
        .list();
  }

  static List<TrackPlays> playsSince(Handle handle, ListenerId id, long millis) {
    return handle
        .createQuery(PLAYS_SINCE)
        .bind("id", id.value())
        .bind("since", millis)
        .map((row, context) -> new TrackPlays(new TrackId(row.getString(1)), row.getLong(2)))
        .list();
  }

  static void forEachPlays(Handle handle, PlaysVisitor visitor) {
    RatingBounds bounds = RatingBounds.read(handle);
    handle
        .createQuery(PREFERENCES)
        .scanResultSet((rows, context) -> {
          try (ResultSet all = rows.get()) {
            PreferenceRows.forEach(all, bounds, visitor);
          }
          return true;
        });
  }

  static void forEachAudience(Handle handle, AudienceVisitor visitor) {
    handle
        .createQuery(AUDIENCE)
        .scanResultSet((rows, context) -> {
          try (ResultSet all = rows.get()) {
            while (all.next()) {
              visitor.visit(new TrackId(all.getString(1)), all.getInt(2), all.getLong(3));
            }
          }
          return true;
        });
  }

  static StoreCounts counts(Handle handle) {
    return handle
        .createQuery(COUNTS)
        .map((row, context) ->
            new StoreCounts(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6)))
        .one();
  }

  private static HistoryEntry entry(ResultSet row, RatingLevel level) throws SQLException {
    long lastPlayed = row.getLong("last_played");
    Set<Feedback.Kind> kinds = EnumSet.noneOf(Feedback.Kind.class);
    for (Feedback.Kind kind : Feedback.Kind.values()) {
      if (row.getInt(kind == Feedback.Kind.RATING ? "rated" : kind.key()) > 0) {
        kinds.add(kind);
      }
    }
    OptionalDouble rating =
        kinds.contains(Feedback.Kind.RATING)
            ? OptionalDouble.of(row.getDouble("rating"))
            : OptionalDouble.empty();
    long plays = row.getLong("plays");
    OptionalLong latest = lastPlayed == 0 ? OptionalLong.empty() : OptionalLong.of(lastPlayed);
    return new HistoryEntry(
        new TrackId(row.getString("id")),
        plays,
        latest,
        kinds,
        rating,
        Preference.of(plays, kinds, rating, level).latest(latest));
  }
}
