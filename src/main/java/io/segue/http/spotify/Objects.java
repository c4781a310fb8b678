package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Alias;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.http.foreign.Library;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tracks, artists and albums as this API's objects, with every key that clients require: what the
 * catalogue doesn't tell is empty, 0, or what the API itself says when it doesn't know.
 */
final class Objects {
  private static final String UNKNOWN_DATE = "0000";

  private final Catalogue catalogue;
  private final Hrefs hrefs;
  private final Map<String, Integer> albumSizes = new HashMap<>();

  Objects(Catalogue catalogue, Hrefs hrefs) {
    this.catalogue = catalogue;
    this.hrefs = hrefs;
  }

  /** TrackObject. */
  ObjectNode track(Track track) {
    ObjectNode json = simplifiedTrack(track);
    json.set("album", simplifiedAlbum(track));
    ObjectNode ids = json.putObject("external_ids");
    for (Alias alias : track.aliases()) {
      if (List.of("isrc", "ean", "upc").contains(alias.scheme()) && !ids.has(alias.scheme())) {
        ids.put(alias.scheme(), alias.value());
      }
    }
    json.put("popularity", Math.round(catalogue.popularity(track)));
    return json;
  }

  /** SimplifiedTrackObject. */
  ObjectNode simplifiedTrack(Track track) {
    String id = Ids.of(track.id());
    ObjectNode json = named("track", id, track.title(), hrefs.track(id));
    ArrayNode artists = json.putArray("artists");
    track.artists().forEach(artist -> artists.add(simplifiedArtist(artist)));
    json.putArray("available_markets");
    json.put("disc_number", 1);
    json.put("duration_ms", track.durationMillis().orElse(0));
    json.put("explicit", false);
    json.put("is_local", false);
    json.put("is_playable", true);
    json.putNull("preview_url");
    json.put("track_number", 1);
    return json;
  }

  /** SimplifiedArtistObject. */
  ObjectNode simplifiedArtist(String name) {
    String id = Ids.ofArtist(name);
    return named("artist", id, name, hrefs.artist(id));
  }

  /** ArtistObject; its followers are the listeners of its most heard track. */
  ObjectNode artist(Library.Artist artist) {
    ObjectNode json = simplifiedArtist(artist.name());
    long listeners = artist.tracks().stream().mapToLong(catalogue::listeners).max().orElse(0);
    json.putObject("followers").putNull("href").put("total", listeners);
    addTexts(json.putArray("genres"), artist.genres());
    json.putArray("images");
    double popularity = artist.tracks().stream().mapToDouble(catalogue::popularity).max().orElse(0);
    json.put("popularity", Math.round(popularity));
    return json;
  }

  /** SimplifiedAlbumObject of a track's album; a track without one is a single of its own. */
  ObjectNode simplifiedAlbum(Track track) {
    String id = Ids.ofAlbum(track);
    int size = albumSizes.computeIfAbsent(id, _ -> catalogue.albumSize(track));
    ObjectNode json = named("album", id, track.album().orElse(track.title()), hrefs.album(id));
    json.put("album_type", size == 1 ? "single" : "album");
    ArrayNode artists = json.putArray("artists");
    track.artists().stream().limit(1).forEach(artist -> artists.add(simplifiedArtist(artist)));
    json.putArray("available_markets");
    json.putArray("images");
    String date = track.released().map(ReleaseDate::text).orElse(UNKNOWN_DATE);
    json.put("release_date", date);
    json.put("release_date_precision", precision(date));
    json.put("total_tracks", size);
    return json;
  }

  /**
   * AlbumObject.
   *
   * @param tracks the paging object of its tracks
   */
  ObjectNode album(Library.Album album, JsonNode tracks) {
    ObjectNode json = simplifiedAlbum(album.first());
    json.putArray("copyrights");
    json.putObject("external_ids");
    addTexts(json.putArray("genres"), album.genres());
    json.put("label", "");
    double popularity = album.tracks().stream().mapToDouble(catalogue::popularity).max().orElse(0);
    json.put("popularity", Math.round(popularity));
    json.set("tracks", tracks);
    return json;
  }

  private static ObjectNode named(String type, String id, String name, String href) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("external_urls").put("spotify", href);
    json.put("href", href);
    json.put("id", id);
    json.put("name", name);
    json.put("type", type);
    json.put("uri", "spotify:" + type + ":" + id);
    return json;
  }

  private static String precision(String date) {
    return switch (date.length()) {
      case 7 -> "month";
      case 10 -> "day";
      default -> "year";
    };
  }

  private static void addTexts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
