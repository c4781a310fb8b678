package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Adds up the plays of equal listener and track in rows that are sorted by both. */
final class PlaysSums {
  private PlaysSums() {}

  /** Reads listener id, track id and plays to the end; a sum stops at {@link Integer#MAX_VALUE}. */
  static void forEach(ResultSet rows, PlaysVisitor visitor) throws SQLException {
    boolean more = rows.next();
    while (more) {
      ListenerId listener = new ListenerId(rows.getString(1));
      while (more && rows.getString(1).equals(listener.value())) {
        more = visitTrack(rows, listener, visitor);
      }
    }
  }

  private static boolean visitTrack(ResultSet rows, ListenerId listener, PlaysVisitor visitor)
      throws SQLException {
    String track = rows.getString(2);
    long plays = 0;
    boolean more = true;
    while (more && rows.getString(2).equals(track) && sameListener(rows, listener)) {
      plays += rows.getInt(3);
      more = rows.next();
    }
    visitor.visit(listener, new TrackId(track), (int) Math.min(plays, Integer.MAX_VALUE));
    return more;
  }

  private static boolean sameListener(ResultSet rows, ListenerId listener) throws SQLException {
    return rows.getString(1).equals(listener.value());
  }
}
