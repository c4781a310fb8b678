package io.segue.store;

import io.segue.catalog.LookupKeys;
import io.segue.catalog.Track;
import java.sql.SQLException;
import java.util.Set;

/** Writes what tracks are found by, inside one transaction. */
final class TrackKeyTable {
  private static final String INSERT =
      "INSERT INTO track_keys (hash, track_key) VALUES (?, ?)"
          + " ON CONFLICT (hash, track_key) DO NOTHING";
  private static final String DELETE = "DELETE FROM track_keys WHERE hash = ? AND track_key = ?";

  private final Statements statements;

  TrackKeyTable(Statements statements) {
    this.statements = statements;
  }

  void add(Track track, long trackKey) throws SQLException {
    for (long hash : LookupKeys.of(track)) {
      statements.update(INSERT, hash, trackKey);
    }
  }

  /** Forgets what a track is no longer found by. */
  void replace(Track older, Track newer, long trackKey) throws SQLException {
    Set<Long> kept = LookupKeys.of(newer);
    for (long hash : LookupKeys.of(older)) {
      if (!kept.contains(hash)) {
        statements.update(DELETE, hash, trackKey);
      }
    }
    add(newer, trackKey);
  }
}
