package io.segue.store;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/** Writes loves and hates of recordings inside one transaction, of unknown ones too. */
final class OpinionTable {
  private static final String KEEP =
      "INSERT INTO unresolved_feedback (listener_key, recording, scheme, kind, at_millis)"
          + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (listener_key, recording) DO UPDATE SET"
          + " scheme = excluded.scheme, kind = excluded.kind, at_millis = excluded.at_millis";
  private static final String DROP =
      "DELETE FROM unresolved_feedback WHERE listener_key = ? AND recording = ?";
  private static final String FORGET =
      "DELETE FROM feedback WHERE listener_key = ? AND track_key = ?"
          + " AND aspect IN ('opinion', 'skip')";
  private static final String WAITING =
      "SELECT u.listener_key, l.id, u.recording, u.kind, u.at_millis FROM unresolved_feedback u"
          + " JOIN listeners l ON l.listener_key = u.listener_key";

  private final Statements statements;
  private final ListenerTable listeners;
  private final EventTable events;
  private final TrackFinder finder;

  OpinionTable(ScrobbleTable scrobbles) {
    this.statements = scrobbles.statements();
    this.listeners = scrobbles.listeners();
    this.events = scrobbles.events();
    this.finder = scrobbles.finder();
  }

  private record Kept(
      long listenerKey, ListenerId listener, UUID recording, Feedback.Kind kind, long at) {}

  /** Replaces what a listener thinks of a recording. */
  void put(RecordingOpinion opinion) throws SQLException {
    long listener = listeners.noted(opinion.listener());
    String recording = opinion.recording().toString();
    Optional<TrackFinder.Place> track = finder.find(opinion.recording());
    statements.update(DROP, listener, recording);
    if (track.isPresent()) {
      long key = track.get().key();
      statements.update(FORGET, listener, key);
      if (opinion.kind().isPresent()) {
        events.add(listener, key, opinion.of(track.get().id(), opinion.kind().get()));
      }
    } else if (opinion.kind().isPresent()) {
      String scheme = opinion.isMessage() ? "msid" : "mbid";
      String kind = opinion.kind().get().key();
      statements.update(KEEP, listener, recording, scheme, kind, opinion.atMillis());
    }
  }

  /** Turns those into feedback whose recordings have become known; how many. */
  int settle() throws SQLException {
    int settled = 0;
    for (Kept kept : kept()) {
      Optional<TrackFinder.Place> track = finder.find(kept.recording());
      if (track.isPresent()) {
        events.add(kept.listenerKey(), track.get().key(), feedback(kept, track.get().id()));
        settled += statements.update(DROP, kept.listenerKey(), kept.recording().toString());
      }
    }
    return settled;
  }

  private List<Kept> kept() throws SQLException {
    List<Kept> all = new ArrayList<>();
    try (ResultSet rows = statements.query(WAITING)) {
      while (rows.next()) {
        all.add(
            new Kept(
                rows.getLong(1),
                new ListenerId(rows.getString(2)),
                UUID.fromString(rows.getString(3)),
                kind(rows.getString(4)),
                rows.getLong(5)));
      }
    }
    return all;
  }

  private static Feedback.Kind kind(String key) {
    return Feedback.Kind.ofKey(key)
        .orElseThrow(() -> new StoreException("the store holds feedback of unknown kind: " + key));
  }

  private static Feedback feedback(Kept kept, TrackId track) {
    return new Feedback(
        kept.listener(), track, kept.kind(), OptionalDouble.empty(), OptionalLong.of(kept.at()));
  }
}
