package io.segue.store;

import io.segue.catalog.EntityIds;
import io.segue.catalog.LookupKeys;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * Finds recordings, artists and releases by UUIDs: those of MusicBrainz as far as the catalogue or
 * a player told them, and those that {@link EntityIds} makes. Thread-safe.
 */
public final class Entities {
  /** Most tracks of an artist that are looked at. */
  public static final int MOST_TRACKS = 5_000;

  private static final String NAME = "SELECT name, artist FROM told_names WHERE mbid = :mbid";
  private static final String KEYED =
      "SELECT t.id, COALESCE(SUM(x.plays), 0) AS plays,"
          + " COUNT(DISTINCT x.listener_key) AS listeners"
          + " FROM track_keys k JOIN tracks t ON t.track_key = k.track_key"
          + " LEFT JOIN listens x ON x.track_key = k.track_key"
          + " WHERE k.hash = :hash GROUP BY t.id ORDER BY plays DESC, t.id LIMIT :limit";
  private static final String OF_TRACK =
      "SELECT COALESCE(SUM(plays), 0), COUNT(DISTINCT listener_key) FROM listens"
          + " WHERE track_key = :key";
  private static final String OF_KEY =
      "SELECT COALESCE(SUM(plays), 0), COUNT(DISTINCT listener_key) FROM listens"
          + " WHERE track_key IN (SELECT track_key FROM track_keys WHERE hash = :hash)";

  private final Connections connections;

  Entities(Connections connections) {
    this.connections = connections;
  }

  /**
   * A track and how much it was heard.
   *
   * @param track described
   */
  public record HeardTrack(Track track, Heard heard) {}

  /** The track of a recording's or a message's UUID. */
  public Optional<TrackId> recording(UUID uuid) {
    return connections.read(handle -> place(handle, uuid).map(TrackFinder.Place::id));
  }

  /** How much recordings were heard, each in its place; empty for unknown ones. */
  public List<Optional<Heard>> recordings(List<UUID> uuids) {
    return connections.read(handle -> {
      List<Optional<Heard>> all = new ArrayList<>();
      for (UUID uuid : uuids) {
        all.add(
            place(handle, uuid)
                .map(place ->
                    handle
                        .createQuery(OF_TRACK)
                        .bind("key", place.key())
                        .map((row, context) -> heard(row))
                        .one()));
      }
      return all;
    });
  }

  /** The tracks of an artist, most played first. */
  public List<HeardTrack> tracksOfArtist(UUID artist, int limit) {
    return tracks(
        artist,
        limit,
        uuid ->
            track ->
                track.artists().stream().anyMatch(name -> EntityIds.ofArtist(name).equals(uuid)));
  }

  /** How the tracks of an artist spell the name; else what a player called it, if any did. */
  public List<String> artistNames(UUID artist) {
    UUID uuid = connections.read(handle -> own(handle, artist));
    List<String> spelled =
        tracksOfArtist(artist, MOST_TRACKS).stream()
            .flatMap(heard -> heard.track().artists().stream())
            .filter(name -> EntityIds.ofArtist(name).equals(uuid))
            .distinct()
            .toList();
    return spelled.isEmpty() ? connections.read(handle -> toldName(handle, artist)) : spelled;
  }

  /** The tracks of a release, most played first. */
  public List<HeardTrack> tracksOfRelease(UUID release, int limit) {
    return tracks(
        release,
        limit,
        uuid -> track -> EntityIds.releaseOf(track).filter(uuid::equals).isPresent());
  }

  /** How much artists or releases were heard, each in its place; empty for unknown ones. */
  public List<Optional<Heard>> groups(List<UUID> uuids) {
    return connections.read(handle -> {
      List<Optional<Heard>> all = new ArrayList<>();
      for (UUID uuid : uuids) {
        long hash = LookupKeys.key(own(handle, uuid));
        boolean isKnown =
            handle
                .createQuery("SELECT 1 FROM track_keys WHERE hash = :hash LIMIT 1")
                .bind("hash", hash)
                .mapTo(int.class)
                .findOne()
                .isPresent();
        all.add(isKnown ? Optional.of(heardUnder(handle, hash)) : Optional.empty());
      }
      return all;
    });
  }

  private interface Belongs {
    Predicate<Track> to(UUID uuid);
  }

  private List<HeardTrack> tracks(UUID told, int limit, Belongs belongs) {
    return connections.read(handle -> {
      UUID uuid = own(handle, told);
      List<HeardTrack> tracks = new ArrayList<>();
      handle
          .createQuery(KEYED)
          .bind("hash", LookupKeys.key(uuid))
          .bind("limit", limit)
          .map((row, context) -> {
            Heard heard = new Heard(row.getLong("plays"), row.getInt("listeners"));
            return TrackQueries.track(handle, new TrackId(row.getString("id")))
                .filter(belongs.to(uuid))
                .map(track -> new HeardTrack(track, heard));
          })
          .list()
          .forEach(track -> track.ifPresent(tracks::add));
      return tracks;
    });
  }

  private static List<String> toldName(Handle handle, UUID artist) {
    return handle
        .createQuery("SELECT name FROM told_names WHERE mbid = :mbid AND artist = ''")
        .bind("mbid", artist.toString())
        .mapTo(String.class)
        .list();
  }

  /** The UUID that {@link EntityIds} makes of what a player called this one; else itself. */
  private static UUID own(Handle handle, UUID told) {
    return handle
        .createQuery(NAME)
        .bind("mbid", told.toString())
        .map((row, context) ->
            row.getString("artist").isEmpty()
                ? EntityIds.ofArtist(row.getString("name"))
                : EntityIds.ofRelease(row.getString("name"), row.getString("artist")))
        .findOne()
        .orElse(told);
  }

  private static Heard heardUnder(Handle handle, long hash) {
    return handle.createQuery(OF_KEY).bind("hash", hash).map((row, context) -> heard(row)).one();
  }

  private static Heard heard(ResultSet row) throws SQLException {
    return new Heard(row.getLong(1), row.getInt(2));
  }

  private static Optional<TrackFinder.Place> place(Handle handle, UUID uuid) throws SQLException {
    try (Statements statements = new Statements(handle.getConnection())) {
      return new TrackFinder(statements).find(uuid);
    }
  }
}
