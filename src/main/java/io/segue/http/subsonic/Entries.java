package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.AlbumName;
import io.segue.catalog.Alias;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.foreign.AlbumIds;
import io.segue.http.foreign.ArtistIds;
import io.segue.http.foreign.Library;
import io.segue.http.foreign.SongIds;
import io.segue.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Songs, artists and albums as this protocol's objects: every field that it requires or that
 * OpenSubsonic added is there, empty where the catalogue tells nothing; others only where known.
 */
final class Entries {
  private static final int MILLIS = 1_000;
  private static final int MOST_STARS = 5;

  private final Map<TrackId, Standing> standings;

  /** Objects for a listener with whom tracks stand so. */
  Entries(Map<TrackId, Standing> standings) {
    this.standings = Map.copyOf(standings);
  }

  /** Child. */
  ObjectNode song(Track track) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Optional<AlbumName> album = AlbumName.of(track);
    json.put("id", SongIds.of(track));
    album.ifPresent(name -> json.put("parent", AlbumIds.of(name)));
    json.put("isDir", false);
    json.put("title", track.title());
    track.album().ifPresent(title -> json.put("album", title));
    track.artists().stream().findFirst().ifPresent(name -> json.put("artist", name));
    addRelease(json, track.released(), track.genres());
    track.durationMillis().ifPresent(millis -> json.put("duration", rounded(millis)));
    album.ifPresent(name -> json.put("albumId", AlbumIds.of(name)));
    track.artists().stream()
        .findFirst()
        .ifPresent(name -> json.put("artistId", ArtistIds.of(name)));
    json.put("type", "music").put("mediaType", "song").put("isVideo", false);
    json.put("bpm", Math.round(track.features().value(AudioFeature.TEMPO).orElse(0)));
    json.put("musicBrainzId", aliases(track, "mbid").stream().findFirst().orElse(""));
    json.put("displayArtist", String.join(", ", track.artists()));
    json.put("explicitStatus", "");
    addStanding(json, standings.getOrDefault(track.id(), Standing.none(track.id())));
    ArrayNode isrcs = json.putArray("isrc");
    aliases(track, "isrc").forEach(isrcs::add);
    addNames(json, track.artists(), track.genres());
    json.putArray("moods");
    return json;
  }

  /** ArtistID3. */
  ObjectNode artist(Library.Artist artist) {
    long albums =
        artist.tracks().stream().flatMap(track -> AlbumName.of(track).stream()).distinct().count();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", ArtistIds.of(artist.name()))
            .put("name", artist.name())
            .put("albumCount", albums)
            .put("sortName", artist.name());
    json.putArray("roles").add("artist");
    return json;
  }

  /** AlbumID3; nobody knows when it was created, so that is the beginning of time. */
  ObjectNode album(AlbumName name, Library.Album album) {
    Track first = album.first();
    long millis =
        album.tracks().stream().mapToLong(track -> track.durationMillis().orElse(0)).sum();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", AlbumIds.of(name));
    json.put("name", first.album().orElse(name.title()));
    first.artists().stream()
        .findFirst()
        .ifPresent(artist -> json.put("artist", artist).put("artistId", ArtistIds.of(artist)));
    json.put("songCount", album.tracks().size());
    json.put("duration", rounded(millis));
    json.put("created", Instant.EPOCH.toString());
    addRelease(json, first.released(), album.genres());
    List<String> artists = first.artists().stream().limit(1).toList();
    json.put("displayArtist", String.join(", ", artists));
    addNames(json, artists, album.genres());
    return json;
  }

  private static void addRelease(
      ObjectNode json, Optional<ReleaseDate> released, List<String> genres) {
    released.ifPresent(date -> json.put("year", date.year()));
    genres.stream().findFirst().ifPresent(genre -> json.put("genre", genre));
  }

  private static void addNames(ObjectNode json, List<String> artists, List<String> genres) {
    ArrayNode genreList = json.putArray("genres");
    genres.forEach(genre -> genreList.addObject().put("name", genre));
    ArrayNode artistList = json.putArray("artists");
    artists.forEach(name -> artistList.addObject().put("id", ArtistIds.of(name)).put("name", name));
  }

  private static void addStanding(ObjectNode json, Standing standing) {
    json.put("playCount", standing.plays());
    addTime(json, "played", standing.lastPlayedMillis());
    addTime(json, "starred", standing.lovedMillis());
    standing.rating().stream()
        .mapToLong(Math::round)
        .filter(stars -> stars >= 1 && stars <= MOST_STARS)
        .forEach(stars -> json.put("userRating", stars));
  }

  private static void addTime(ObjectNode json, String name, OptionalLong millis) {
    millis.ifPresent(time -> json.put(name, Instant.ofEpochMilli(time).toString()));
  }

  private static List<String> aliases(Track track, String scheme) {
    return track.aliases().stream()
        .filter(alias -> alias.scheme().equals(scheme))
        .map(Alias::value)
        .toList();
  }

  private static long rounded(long millis) {
    return Math.round((double) millis / MILLIS);
  }
}
