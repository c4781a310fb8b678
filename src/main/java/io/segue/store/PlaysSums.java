package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Adds up the plays of equal listener and track in rows that are sorted by both. */
final class PlaysSums {
  private PlaysSums() {}

  /**
   * Reads listener key, track key, listener id, track id and plays to the end; a sum stops at
   * {@link Integer#MAX_VALUE}.
   */
  static void forEach(ResultSet rows, PlaysVisitor visitor) throws SQLException {
    boolean more = rows.next();
    while (more) {
      long listenerKey = rows.getLong(1);
      ListenerId listener = new ListenerId(rows.getString(3));
      while (more && rows.getLong(1) == listenerKey) {
        more = visitTrack(rows, listener, visitor);
      }
    }
  }

  private static boolean visitTrack(ResultSet rows, ListenerId listener, PlaysVisitor visitor)
      throws SQLException {
    long listenerKey = rows.getLong(1);
    long trackKey = rows.getLong(2);
    TrackId track = new TrackId(rows.getString(4));
    long plays = 0;
    boolean more = true;
    while (more && rows.getLong(2) == trackKey && rows.getLong(1) == listenerKey) {
      plays += rows.getInt(5);
      more = rows.next();
    }
    visitor.visit(listener, track, (int) Math.min(plays, Integer.MAX_VALUE));
    return more;
  }
}
