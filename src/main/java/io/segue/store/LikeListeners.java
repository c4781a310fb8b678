package io.segue.store;

import io.segue.listening.ListenerId;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who hears the same tracks; thread-safe. */
public final class LikeListeners {
  /** Most tracks of a history that count, latest first. */
  private static final int MOST_TRACKS = 1_000;

  private static final String SHARING =
      """
      WITH own AS (
        SELECT track_key FROM listens
        WHERE listener_key = (SELECT listener_key FROM listeners WHERE id = :id)
        GROUP BY track_key ORDER BY MAX(played_at_millis) DESC, track_key LIMIT :most)
      SELECT l.id, COUNT(DISTINCT x.track_key) AS shared, (SELECT COUNT(*) FROM own) AS own_tracks,
        (SELECT COUNT(DISTINCT y.track_key) FROM listens y
          WHERE y.listener_key = l.listener_key) AS tracks
      FROM own JOIN listens x ON x.track_key = own.track_key
        JOIN listeners l ON l.listener_key = x.listener_key
      WHERE l.id <> :id
      GROUP BY l.listener_key, l.id
      """;

  private final Connections connections;

  LikeListeners(Connections connections) {
    this.connections = connections;
  }

  /**
   * A listener who shares tracks.
   *
   * @param similarity cosine of the two sets of tracks, above 0 and at most 1
   */
  public record Like(ListenerId listener, double similarity) {}

  /** The likest listeners first, of equals by id. */
  public List<Like> of(ListenerId listener, int limit) {
    return connections.read(handle ->
        sharing(handle, listener).stream()
            .sorted(
                Comparator.comparingDouble((Like like) -> -like.similarity())
                    .thenComparing(Like::listener))
            .limit(limit)
            .toList());
  }

  private static List<Like> sharing(Handle handle, ListenerId listener) {
    return handle
        .createQuery(SHARING)
        .bind("id", listener.value())
        .bind("most", MOST_TRACKS)
        .map((row, context) ->
            new Like(
                new ListenerId(row.getString("id")),
                Math.min(
                    1,
                    row.getLong("shared")
                        / Math.sqrt((double) row.getLong("own_tracks") * row.getLong("tracks")))))
        .list();
  }
}
