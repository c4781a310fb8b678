package io.segue.store;

import io.segue.listening.ListenerId;
import io.segue.listening.RatingLevel;
import org.jdbi.v3.core.Handle;

/**
 * The lowest and highest rating in the store.
 *
 * @param lowest at most {@code highest}
 * @param highest at least {@code lowest}
 */
record RatingBounds(double lowest, double highest) {
  private static final String BOUNDS =
      """
      SELECT (SELECT MIN(value) FROM feedback WHERE kind = 'rating') AS lowest,
        (SELECT MAX(value) FROM feedback WHERE kind = 'rating') AS highest
      """;
  private static final String OF_LISTENER =
      """
      SELECT COALESCE(SUM(value), 0) AS sum, COUNT(*) AS count FROM feedback
      WHERE listener_key = (SELECT listener_key FROM listeners WHERE id = :id)
        AND kind = 'rating'
      """;

  /** The bounds, both 0 if there are no ratings. */
  static RatingBounds read(Handle handle) {
    return handle
        .createQuery(BOUNDS)
        .map((row, context) -> new RatingBounds(row.getDouble("lowest"), row.getDouble("highest")))
        .one();
  }

  /** The level of a listener with these ratings. */
  RatingLevel level(double sum, long count) {
    return RatingLevel.of(lowest, highest, sum, count);
  }

  /** The level of a stored listener. */
  static RatingLevel levelOf(Handle handle, ListenerId id) {
    RatingBounds bounds = read(handle);
    return handle
        .createQuery(OF_LISTENER)
        .bind("id", id.value())
        .map((row, context) -> bounds.level(row.getDouble("sum"), row.getLong("count")))
        .one();
  }
}
