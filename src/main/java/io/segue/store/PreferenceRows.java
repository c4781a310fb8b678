package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import io.segue.listening.Preference;
import io.segue.listening.RatingLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes preferences of listens and feedback in rows that are sorted by listener and track. Holds
 * one listener's history at a time.
 */
final class PreferenceRows {
  private final ResultSet rows;
  private final RatingBounds bounds;
  private boolean more;

  private PreferenceRows(ResultSet rows, RatingBounds bounds) {
    this.rows = rows;
    this.bounds = bounds;
  }

  /** What one listener did with one track. */
  private record Judged(
      TrackId track,
      long plays,
      OptionalLong latest,
      Set<Feedback.Kind> kinds,
      OptionalDouble rating) {}

  /**
   * Reads listener key, track key, listener id, track id, plays, kind (empty for a listen), value
   * and time of a listen (0 if unknown) to the end, and visits what is preferred.
   */
  static void forEach(ResultSet rows, RatingBounds bounds, PlaysVisitor visitor)
      throws SQLException {
    PreferenceRows reader = new PreferenceRows(rows, bounds);
    reader.more = rows.next();
    while (reader.more) {
      reader.visitListener(visitor);
    }
  }

  private void visitListener(PlaysVisitor visitor) throws SQLException {
    long listenerKey = rows.getLong(1);
    ListenerId listener = new ListenerId(rows.getString(3));
    List<Judged> history = new ArrayList<>();
    while (more && rows.getLong(1) == listenerKey) {
      history.add(nextTrack(listenerKey));
    }
    RatingLevel level = level(history);
    for (Judged judged : history) {
      Preference preference =
          Preference.of(judged.plays(), judged.kinds(), judged.rating(), level)
              .latest(judged.latest());
      if (preference.value() != 0) {
        visitor.visit(listener, judged.track(), preference.value(), preference.latestDay());
      }
    }
  }

  private Judged nextTrack(long listenerKey) throws SQLException {
    long trackKey = rows.getLong(2);
    TrackId track = new TrackId(rows.getString(4));
    long plays = 0;
    long latest = 0;
    Set<Feedback.Kind> kinds = EnumSet.noneOf(Feedback.Kind.class);
    OptionalDouble rating = OptionalDouble.empty();
    while (more && rows.getLong(2) == trackKey && rows.getLong(1) == listenerKey) {
      plays += rows.getLong(5);
      latest = Math.max(latest, rows.getLong(8));
      Feedback.Kind.ofKey(rows.getString(6)).ifPresent(kinds::add);
      double value = rows.getDouble(7);
      rating = rows.wasNull() ? rating : OptionalDouble.of(value);
      more = rows.next();
    }
    OptionalLong known = latest == 0 ? OptionalLong.empty() : OptionalLong.of(latest);
    return new Judged(track, plays, known, kinds, rating);
  }

  private RatingLevel level(List<Judged> history) {
    double sum = 0;
    long count = 0;
    for (Judged judged : history) {
      sum += judged.rating().orElse(0);
      count += judged.rating().isPresent() ? 1 : 0;
    }
    return bounds.level(sum, count);
  }
}
