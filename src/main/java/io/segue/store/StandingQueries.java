package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Reads how some tracks stand with a listener. */
final class StandingQueries {
  private static final String STANDINGS =
      """
      SELECT t.id, SUM(x.plays) AS plays, MAX(x.played) AS played, MAX(x.loved) AS loved,
        MAX(x.rating) AS rating
      FROM (
        SELECT track_key, plays, played_at_millis AS played, NULL AS loved, NULL AS rating
        FROM listens
        WHERE listener_key = (SELECT listener_key FROM listeners WHERE id = :listener)
          AND track_key IN (SELECT track_key FROM tracks WHERE id IN (<ids>))
        UNION ALL
        SELECT track_key, 0, 0, CASE WHEN kind = 'love' THEN at_millis END,
          CASE WHEN kind = 'rating' THEN value END
        FROM feedback
        WHERE listener_key = (SELECT listener_key FROM listeners WHERE id = :listener)
          AND track_key IN (SELECT track_key FROM tracks WHERE id IN (<ids>))
      ) AS x
      JOIN tracks t ON t.track_key = x.track_key
      GROUP BY t.id
      ORDER BY t.id
      """;

  private StandingQueries() {}

  static List<Standing> of(Handle handle, ListenerId listener, Collection<TrackId> tracks) {
    return handle
        .createQuery(STANDINGS)
        .bind("listener", listener.value())
        .bindList("ids", tracks.stream().map(TrackId::value).toList())
        .map((row, context) -> standing(row))
        .list();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    long played = row.getLong("played");
    long loved = row.getLong("loved");
    boolean isUnloved = row.wasNull();
    double rating = row.getDouble("rating");
    boolean isUnrated = row.wasNull();
    return new Standing(
        new TrackId(row.getString("id")),
        row.getLong("plays"),
        played == 0 ? OptionalLong.empty() : OptionalLong.of(played),
        isUnloved ? OptionalLong.empty() : OptionalLong.of(loved),
        isUnrated ? OptionalDouble.empty() : OptionalDouble.of(rating));
  }
}
