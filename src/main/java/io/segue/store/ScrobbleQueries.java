package io.segue.store;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads scrobbles, and beside them the listens that no player told. */
final class ScrobbleQueries {
  private static final String KEY = "(SELECT listener_key FROM listeners WHERE id = :id)";
  private static final String UNTOLD =
      " NOT EXISTS (SELECT 1 FROM scrobbles s WHERE s.listener_key = x.listener_key"
          + " AND s.track_key = x.track_key AND s.listened_at = x.played_at_millis / 1000)";
  private static final String ALL =
      "SELECT s.listened_at AS at, s.msid AS msid, s.metadata AS metadata,"
          + " s.inserted_millis AS inserted, t.id AS track"
          + " FROM scrobbles s LEFT JOIN tracks t ON t.track_key = s.track_key"
          + " WHERE s.listener_key = "
          + KEY
          + " AND s.listened_at > :after AND s.listened_at < :before"
          + " UNION ALL SELECT x.played_at_millis / 1000, NULL, NULL, 0, t.id"
          + " FROM listens x JOIN tracks t ON t.track_key = x.track_key"
          + " WHERE x.listener_key = "
          + KEY
          + " AND x.played_at_millis > 0 AND x.played_at_millis / 1000 > :after"
          + " AND x.played_at_millis / 1000 < :before AND"
          + UNTOLD;
  private static final String COUNTS =
      "SELECT SUM(n), MIN(earliest), MAX(latest) FROM ("
          + "SELECT COUNT(*) AS n, MIN(listened_at) AS earliest, MAX(listened_at) AS latest"
          + " FROM scrobbles WHERE listener_key = "
          + KEY
          + " UNION ALL SELECT SUM(plays), MIN(CASE WHEN played_at_millis > 0 THEN"
          + " played_at_millis / 1000 END), MAX(CASE WHEN played_at_millis > 0 THEN"
          + " played_at_millis / 1000 END) FROM listens x WHERE x.listener_key = "
          + KEY
          + " AND"
          + UNTOLD
          + ") AS both_kinds";
  private static final String OPINIONS =
      "SELECT f.kind AS kind, f.at_millis AS at, t.id AS track, NULL AS recording, '' AS scheme"
          + " FROM feedback f JOIN tracks t ON t.track_key = f.track_key WHERE f.listener_key = "
          + KEY
          + " AND f.aspect = 'opinion' UNION ALL"
          + " SELECT kind, at_millis, NULL, recording, scheme FROM unresolved_feedback"
          + " WHERE kind <> 'skip' AND listener_key = "
          + KEY
          + " ORDER BY 2 DESC, 3, 4";

  private final Handle handle;
  private final Map<String, Optional<Track>> tracks = new HashMap<>();

  ScrobbleQueries(Handle handle) {
    this.handle = handle;
  }

  /** Latest first, of equals by message and track. */
  List<ToldListen> listens(ListenerId listener, ListenSpan span) {
    String order = span.earliestFirst() ? " ORDER BY 1, 2, 5" : " ORDER BY 1 DESC, 2 DESC, 5 DESC";
    List<ToldListen> listens =
        new ArrayList<>(
            handle
                .createQuery(ALL + order + " LIMIT :limit")
                .bind("id", listener.value())
                .bind("after", span.afterSeconds().orElse(0))
                .bind("before", span.beforeSeconds().orElse(Long.MAX_VALUE))
                .bind("limit", span.limit())
                .map((row, context) -> listen(row))
                .list());
    if (span.earliestFirst()) {
      Collections.reverse(listens);
    }
    return listens;
  }

  ListenCounts counts(ListenerId listener) {
    return handle
        .createQuery(COUNTS)
        .bind("id", listener.value())
        .map((row, context) -> new ListenCounts(row.getLong(1), seconds(row, 2), seconds(row, 3)))
        .one();
  }

  /** Latest first. */
  List<ToldOpinion> opinions(ListenerId listener) {
    return handle
        .createQuery(OPINIONS)
        .bind("id", listener.value())
        .map((row, context) -> opinion(row))
        .list();
  }

  private ToldListen listen(ResultSet row) throws SQLException {
    return new ToldListen(
        row.getLong("at"),
        Optional.ofNullable(row.getString("msid")).map(UUID::fromString),
        Optional.ofNullable(row.getString("metadata")),
        row.getLong("inserted"),
        Optional.ofNullable(row.getString("track")).flatMap(this::track));
  }

  private ToldOpinion opinion(ResultSet row) throws SQLException {
    return new ToldOpinion(
        Feedback.Kind.ofKey(row.getString("kind")).orElseThrow(),
        row.getLong("at"),
        Optional.ofNullable(row.getString("track")).flatMap(this::track),
        Optional.ofNullable(row.getString("recording")).map(UUID::fromString),
        row.getString("scheme").equals("msid"));
  }

  private Optional<Track> track(String id) {
    return tracks.computeIfAbsent(id, text -> TrackQueries.track(handle, new TrackId(text)));
  }

  private static OptionalLong seconds(ResultSet row, int column) throws SQLException {
    long seconds = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seconds);
  }
}
