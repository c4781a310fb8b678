package io.segue.store;

import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads tracks and the change feed. */
final class TrackQueries {
  private TrackQueries() {}

  static long change(Handle handle) {
    return handle.createQuery("SELECT latest FROM change_counter").mapTo(long.class).one();
  }

  static String identity(Handle handle) {
    return handle.createQuery("SELECT identity FROM change_counter").mapTo(String.class).one();
  }

  static int described(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM tracks WHERE changed > 0")
        .mapTo(int.class)
        .one();
  }

  static Optional<Track> track(Handle handle, TrackId id) {
    List<Track> found = new ArrayList<>();
    handle
        .createQuery(TrackRow.SELECT + "WHERE t.id = :id AND t.changed > 0 ORDER BY a.position")
        .bind("id", id.value())
        .scanResultSet((rows, context) -> {
          try (ResultSet all = rows.get()) {
            TrackRow.forEach(all, row -> found.add(row.track()));
          }
          return found;
        });
    return found.stream().findFirst();
  }

  static Optional<TrackId> named(Handle handle, Alias alias) {
    return handle
        .createQuery(
            "SELECT t.id FROM aliases a JOIN tracks t ON t.track_key = a.track_key"
                + " WHERE a.scheme = :scheme AND a.value = :value ORDER BY t.id LIMIT 1")
        .bind("scheme", alias.scheme())
        .bind("value", alias.value())
        .map((row, context) -> new TrackId(row.getString(1)))
        .findOne();
  }

  static long forEachTrack(Handle handle, long afterChange, TrackVisitor visitor) {
    handle
        .createQuery(
            TrackRow.SELECT
                + "WHERE t.changed > 0 AND t.changed > :after ORDER BY t.changed, a.position")
        .bind("after", afterChange)
        .scanResultSet((rows, context) -> {
          try (ResultSet all = rows.get()) {
            TrackRow.forEach(all, row -> visitor.visit(row.change(), row.track()));
          }
          return afterChange;
        });
    return change(handle);
  }
}
