package io.segue.store;

import io.segue.catalog.Alias;
import io.segue.catalog.EntityIds;
import io.segue.catalog.Likeness;
import io.segue.catalog.LookupKeys;
import io.segue.catalog.SaidTrack;
import io.segue.catalog.TrackId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Finds the track that a player means: by an alias, then by agreeing names, then by similar ones;
 * the likest first, of equals the least id.
 */
final class TrackFinder {
  /** Most tracks of one title or artist that are compared. */
  private static final int MOST = 2_000;

  private static final String PLACE = "SELECT t.track_key, t.id FROM tracks t WHERE t.id = ?";
  private static final String NAMED =
      "SELECT t.track_key, t.id FROM aliases a JOIN tracks t ON t.track_key = a.track_key"
          + " WHERE a.scheme = ? AND a.value = ? ORDER BY t.id LIMIT 1";
  private static final String KEYED =
      "SELECT t.track_key, t.id, t.title, t.artists, t.duration_millis"
          + " FROM track_keys k JOIN tracks t ON t.track_key = k.track_key"
          + " WHERE k.hash = ? ORDER BY t.track_key LIMIT "
          + MOST;
  private static final String SCROBBLED =
      "SELECT t.track_key, t.id FROM scrobbles s JOIN tracks t ON t.track_key = s.track_key"
          + " WHERE s.msid = ? ORDER BY t.id LIMIT 1";
  private static final Comparator<Candidate> BEST_LAST =
      Comparator.comparing(Candidate::likeness)
          .thenComparing(candidate -> candidate.place().id(), Comparator.reverseOrder());

  private final Statements statements;

  /** Where a track is. */
  record Place(long key, TrackId id) {}

  private record Candidate(Place place, Likeness likeness) {}

  TrackFinder(Statements statements) {
    this.statements = statements;
  }

  /** The track that was said. */
  Optional<Place> find(SaidTrack said) throws SQLException {
    for (Alias alias : said.aliases()) {
      Optional<Place> named = named(alias);
      if (named.isPresent()) {
        return named;
      }
    }
    Optional<Candidate> best = Optional.empty();
    for (long hash : LookupKeys.titleAndArtists(said)) {
      best = better(best, likest(hash, said));
      if (best.isPresent() && best.get().likeness().agree()) {
        break;
      }
    }
    return best.map(Candidate::place);
  }

  /** The track of a recording's or a message's UUID, as {@link EntityIds#recordingOf} shows it. */
  Optional<Place> find(UUID recording) throws SQLException {
    Optional<Place> known = named(new Alias("mbid", recording.toString()));
    return known.isPresent() ? known : first(SCROBBLED, recording.toString());
  }

  private Optional<Place> named(Alias alias) throws SQLException {
    Optional<Place> named = first(NAMED, alias.scheme(), alias.value());
    if (named.isPresent() || !(alias.scheme().equals("mbid") || alias.scheme().equals("msid"))) {
      return named;
    }
    Optional<Place> same = first(PLACE, alias.value());
    return same.isPresent() ? same : derived(UUID.fromString(alias.value()));
  }

  private Optional<Place> derived(UUID uuid) throws SQLException {
    try (ResultSet rows = statements.query(KEYED, LookupKeys.key(uuid))) {
      while (rows.next()) {
        Place place = place(rows);
        if (EntityIds.ofTrack(place.id()).equals(uuid)) {
          return Optional.of(place);
        }
      }
      return Optional.empty();
    }
  }

  private Optional<Candidate> likest(long hash, SaidTrack said) throws SQLException {
    Optional<Candidate> best = Optional.empty();
    try (ResultSet rows = statements.query(KEYED, hash)) {
      while (rows.next()) {
        int millis = rows.getInt("duration_millis");
        Likeness.Named named =
            new Likeness.Named(
                rows.getString("title"),
                Json.strings(rows.getString("artists")),
                millis > 0 ? OptionalInt.of(millis) : OptionalInt.empty());
        Place place = place(rows);
        best =
            better(best, Likeness.of(said, named).map(likeness -> new Candidate(place, likeness)));
      }
    }
    return best;
  }

  private static Optional<Candidate> better(Optional<Candidate> one, Optional<Candidate> other) {
    return one.isPresent() && (other.isEmpty() || BEST_LAST.compare(one.get(), other.get()) >= 0)
        ? one
        : other;
  }

  private Optional<Place> first(String sql, Object... values) throws SQLException {
    try (ResultSet rows = statements.query(sql, values)) {
      return rows.next() ? Optional.of(place(rows)) : Optional.empty();
    }
  }

  private static Place place(ResultSet rows) throws SQLException {
    return new Place(rows.getLong("track_key"), new TrackId(rows.getString("id")));
  }
}
