package io.segue.store;

import io.segue.catalog.EntityIds;
import io.segue.catalog.LookupKeys;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.listening.Scrobble;
import io.segue.listening.ToldName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Writes scrobbles inside one transaction. */
final class ScrobbleTable {
  private static final String INSERT =
      "INSERT INTO scrobbles (listener_key, listened_at, msid, metadata, inserted_millis)"
          + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (listener_key, listened_at, msid) DO NOTHING"
          + " RETURNING scrobble_key";
  private static final String RESOLVE = "UPDATE scrobbles SET track_key = ? WHERE scrobble_key = ?";
  private static final String AWAIT =
      "INSERT INTO unresolved_keys (hash, scrobble_key) VALUES (?, ?)"
          + " ON CONFLICT (hash, scrobble_key) DO NOTHING";
  private static final String TELL =
      "INSERT INTO told_names (mbid, name, artist) VALUES (?, ?, ?)"
          + " ON CONFLICT (mbid) DO UPDATE SET name = excluded.name, artist = excluded.artist";
  private static final String FIND =
      "SELECT scrobble_key, track_key FROM scrobbles"
          + " WHERE listener_key = ? AND listened_at = ? AND msid = ?";
  private static final String FORGET_LISTEN =
      "DELETE FROM listens WHERE listener_key = ? AND track_key = ?"
          + " AND played_at_millis BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM scrobbles s"
          + " WHERE s.listener_key = ? AND s.listened_at = ? AND s.track_key = ?)";
  private static final String LISTENS_AT =
      "SELECT t.track_key, t.title, t.artists, t.album"
          + " FROM listens x JOIN tracks t ON t.track_key = x.track_key"
          + " WHERE x.listener_key = ? AND x.played_at_millis BETWEEN ? AND ?";

  private final Statements statements;
  private final ListenerTable listeners;
  private final EventTable events;
  private final TrackFinder finder;

  ScrobbleTable(Statements statements, ListenerTable listeners, EventTable events) {
    this.statements = statements;
    this.listeners = listeners;
    this.events = events;
    this.finder = new TrackFinder(statements);
  }

  /** Adds a scrobble unless it is known, and the listen that it is once its track is known. */
  Scrobbles.Effect add(Scrobble scrobble, long nowMillis) throws SQLException {
    long listener = listeners.noted(scrobble.listener());
    OptionalLong added =
        statements.number(
            INSERT,
            listener,
            scrobble.playedAtSeconds(),
            scrobble.message().toString(),
            scrobble.metadata(),
            nowMillis);
    if (added.isEmpty()) {
      return Scrobbles.Effect.KNOWN;
    }
    for (ToldName name : scrobble.names()) {
      statements.update(TELL, name.mbid().toString(), name.name(), name.artist());
    }
    Optional<TrackFinder.Place> track = finder.find(scrobble.said());
    if (track.isPresent()) {
      resolve(
          new Waiting(added.getAsLong(), listener, scrobble.listener(), scrobble.playedAtMillis()),
          track.get());
      return Scrobbles.Effect.RESOLVED;
    }
    for (long hash : LookupKeys.asking(scrobble.said())) {
      statements.update(AWAIT, hash, added.getAsLong());
    }
    return Scrobbles.Effect.KEPT;
  }

  /** A scrobble whose track is unknown. */
  record Waiting(long key, long listenerKey, ListenerId listener, long playedAtMillis) {}

  /** Makes a listen of a scrobble whose track has become known. */
  void resolve(Waiting scrobble, TrackFinder.Place track) throws SQLException {
    statements.update(RESOLVE, track.key(), scrobble.key());
    statements.update("DELETE FROM unresolved_keys WHERE scrobble_key = ?", scrobble.key());
    events.add(
        scrobble.listenerKey(),
        track.key(),
        new Listen(scrobble.listener(), track.id(), OptionalLong.of(scrobble.playedAtMillis()), 1));
  }

  /** Forgets a listen with what was told of it; false if there is none. */
  boolean forget(ListenerId listener, long seconds, UUID message) throws SQLException {
    long key = listeners.noted(listener);
    try (ResultSet rows = statements.query(FIND, key, seconds, message.toString())) {
      if (rows.next()) {
        long scrobble = rows.getLong(1);
        long track = rows.getLong(2);
        boolean isResolved = !rows.wasNull();
        statements.update("DELETE FROM unresolved_keys WHERE scrobble_key = ?", scrobble);
        statements.update("DELETE FROM scrobbles WHERE scrobble_key = ?", scrobble);
        if (isResolved) {
          forgetListen(key, track, seconds);
        }
        return true;
      }
    }
    return forgetUntold(key, seconds, message);
  }

  /** Forgets a listen that no player told, by the message id that it is shown with. */
  private boolean forgetUntold(long listenerKey, long seconds, UUID message) throws SQLException {
    long from = seconds * 1_000;
    try (ResultSet rows = statements.query(LISTENS_AT, listenerKey, from, from + 999)) {
      while (rows.next()) {
        UUID shown =
            EntityIds.ofMessage(
                String.join(", ", Json.strings(rows.getString("artists"))),
                rows.getString("title"),
                Optional.ofNullable(rows.getString("album")).orElse(""));
        if (shown.equals(message)) {
          forgetListen(listenerKey, rows.getLong("track_key"), seconds);
          return true;
        }
      }
      return false;
    }
  }

  private void forgetListen(long listenerKey, long trackKey, long seconds) throws SQLException {
    long from = seconds * 1_000;
    statements.update(
        FORGET_LISTEN, listenerKey, trackKey, from, from + 999, listenerKey, seconds, trackKey);
  }

  TrackFinder finder() {
    return finder;
  }

  ListenerTable listeners() {
    return listeners;
  }

  EventTable events() {
    return events;
  }

  Statements statements() {
    return statements;
  }
}
