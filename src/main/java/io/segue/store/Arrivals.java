package io.segue.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.catalog.LookupKeys;
import io.segue.catalog.SaidTrack;
import io.segue.catalog.Track;
import io.segue.listening.ListenerId;
import io.segue.listening.SaidTrackJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Resolves what waited for the tracks that a transaction brings, after all of them are there: so
 * their order makes no difference. Memory grows with what waits, not with what arrives.
 */
final class Arrivals {
  private static final String ARRIVED =
      TrackRow.SELECT + "WHERE t.changed > ? ORDER BY t.changed, a.position";
  private static final String ASKING = "SELECT scrobble_key FROM unresolved_keys WHERE hash = ?";
  private static final String SCROBBLE =
      "SELECT s.listener_key, l.id, s.listened_at, s.metadata FROM scrobbles s"
          + " JOIN listeners l ON l.listener_key = s.listener_key WHERE s.scrobble_key = ?";

  private final Statements statements;
  private final ScrobbleTable scrobbles;
  private final Map<SaidTrack, Optional<TrackFinder.Place>> found = new HashMap<>();

  Arrivals(ScrobbleTable scrobbles) {
    this.statements = scrobbles.statements();
    this.scrobbles = scrobbles;
  }

  /** Resolves what the tracks with a later change number answer. */
  void settle(long afterChange) throws SQLException {
    if (hasRows("unresolved_keys")) {
      for (long key : asking(afterChange)) {
        settleScrobble(key);
      }
    }
    if (hasRows("unresolved_feedback")) {
      new OpinionTable(scrobbles).settle();
    }
  }

  private boolean hasRows(String table) throws SQLException {
    return statements.number("SELECT 1 FROM " + table + " LIMIT 1").isPresent();
  }

  private SortedSet<Long> asking(long afterChange) throws SQLException {
    SortedSet<Long> keys = new TreeSet<>();
    try (ResultSet rows = statements.query(ARRIVED, afterChange)) {
      TrackRow.forEach(rows, row -> keys.addAll(askedBy(row.track())));
    }
    return keys;
  }

  private SortedSet<Long> askedBy(Track track) throws SQLException {
    SortedSet<Long> keys = new TreeSet<>();
    for (long hash : LookupKeys.answering(track)) {
      try (ResultSet rows = statements.query(ASKING, hash)) {
        while (rows.next()) {
          keys.add(rows.getLong(1));
        }
      }
    }
    return keys;
  }

  private void settleScrobble(long key) throws SQLException {
    ScrobbleTable.Waiting waiting;
    JsonNode metadata;
    try (ResultSet rows = statements.query(SCROBBLE, key)) {
      rows.next();
      waiting =
          new ScrobbleTable.Waiting(
              key, rows.getLong(1), new ListenerId(rows.getString(2)), rows.getLong(3) * 1_000);
      metadata = Json.tree(rows.getString(4));
    }
    SaidTrack said = SaidTrackJson.read(metadata);
    Optional<TrackFinder.Place> track = found.get(said);
    if (track == null) {
      track = scrobbles.finder().find(said);
      found.put(said, track);
    }
    if (track.isPresent()) {
      scrobbles.resolve(waiting, track.get());
    }
  }
}
