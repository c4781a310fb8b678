package io.segue.recommend.playlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.recommend.RankedTrack;

/**
 * XSPF as JSON, with the extensions of ListenBrainz.
 *
 * @see <a href="https://www.xspf.org/jspf">JSPF</a>
 * @see <a href="https://musicbrainz.org/doc/jspf">the extensions</a>
 */
final class Jspf {
  private static final String PLAYLIST = "https://musicbrainz.org/doc/jspf#playlist";
  private static final String TRACK = "https://musicbrainz.org/doc/jspf#track";
  private static final String CREATOR = "Segue";

  private Jspf() {}

  static ObjectNode write(Playlist playlist) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode list = json.putObject("playlist");
    list.put("title", playlist.title());
    list.put("creator", CREATOR);
    list.put("annotation", playlist.answer().reason());
    ObjectNode metadata =
        list.putObject("extension").putObject(PLAYLIST).putObject("additional_metadata");
    metadata
        .putObject("algorithm_metadata")
        .put("source_patch", "segue-" + playlist.answer().strategy().key());
    metadata.put("generation", playlist.answer().origin().generation());
    ArrayNode tracks = list.putArray("track");
    playlist.answer().tracks().forEach(ranked -> tracks.add(track(ranked)));
    return json;
  }

  private static ObjectNode track(RankedTrack ranked) {
    Track track = ranked.track();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode identifiers = json.putArray("identifier");
    Addresses.identifiers(track).forEach(identifiers::add);
    Addresses.location(track).ifPresent(location -> json.putArray("location").add(location));
    json.put("title", track.title());
    if (!track.artists().isEmpty()) {
      json.put("creator", String.join(", ", track.artists()));
    }
    track.album().ifPresent(album -> json.put("album", album));
    track.durationMillis().ifPresent(millis -> json.put("duration", millis));
    ObjectNode metadata =
        json.putObject("extension").putObject(TRACK).putObject("additional_metadata");
    metadata.put("segue_id", track.id().value());
    metadata.put("score", ranked.score());
    Addresses.aliases(track, "isrc").findFirst().ifPresent(isrc -> metadata.put("isrc", isrc));
    return json;
  }
}
