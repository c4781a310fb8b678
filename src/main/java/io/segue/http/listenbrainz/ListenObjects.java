package io.segue.http.listenbrainz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Alias;
import io.segue.catalog.EntityIds;
import io.segue.catalog.Track;
import io.segue.http.JsonBody;
import io.segue.listening.ListenerId;
import io.segue.store.ToldListen;
import java.util.Optional;
import java.util.UUID;

/** Listens and tracks as JSON. */
final class ListenObjects {
  private static final String BETWEEN_ARTISTS = ", ";

  private ListenObjects() {}

  static ObjectNode listen(ListenerId user, ToldListen listen) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("listened_at", listen.seconds());
    json.put("recording_msid", message(listen).map(UUID::toString).orElse(""));
    json.put("user_name", user.value());
    json.put("inserted_at", inserted(listen));
    ObjectNode metadata =
        listen
            .metadata()
            .map(ListenObjects::parsed)
            .or(() -> listen.track().map(ListenObjects::metadata))
            .orElseGet(JsonNodeFactory.instance::objectNode);
    json.set("track_metadata", completed(metadata, listen.track()));
    return json;
  }

  /** What is said of a track that no player said anything of. */
  static ObjectNode metadata(Track track) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("artist_name", credit(track));
    json.put("track_name", track.title());
    track.album().ifPresent(album -> json.put("release_name", album));
    ObjectNode details = json.putObject("additional_info");
    details.put("recording_mbid", EntityIds.recordingOf(track).toString());
    track.durationMillis().ifPresent(millis -> details.put("duration_ms", millis));
    track.aliases().stream()
        .filter(alias -> alias.scheme().equals("isrc"))
        .map(Alias::value)
        .findFirst()
        .ifPresent(isrc -> details.put("isrc", isrc));
    return json;
  }

  /** Metadata with the two objects that clients expect. */
  static ObjectNode completed(ObjectNode metadata, Optional<Track> track) {
    metadata.withObject("/additional_info");
    metadata.set(
        "mbid_mapping",
        track.map(ListenObjects::mapping).orElseGet(JsonNodeFactory.instance::objectNode));
    return metadata;
  }

  static String credit(Track track) {
    return String.join(BETWEEN_ARTISTS, track.artists());
  }

  /** The message id of what {@link #metadata} says. */
  static UUID message(Track track) {
    return EntityIds.ofMessage(credit(track), track.title(), track.album().orElse(""));
  }

  private static ObjectNode mapping(Track track) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("recording_mbid", EntityIds.recordingOf(track).toString());
    json.put("recording_name", track.title());
    EntityIds.releaseOf(track).ifPresent(release -> json.put("release_mbid", release.toString()));
    ArrayNode mbids = json.putArray("artist_mbids");
    ArrayNode artists = json.putArray("artists");
    for (String artist : track.artists()) {
      String mbid = EntityIds.ofArtist(artist).toString();
      mbids.add(mbid);
      artists
          .addObject()
          .put("artist_mbid", mbid)
          .put("artist_credit_name", artist)
          .put("join_phrase", artists.size() == track.artists().size() ? "" : BETWEEN_ARTISTS);
    }
    return json;
  }

  private static Optional<UUID> message(ToldListen listen) {
    return listen.message().or(() -> listen.track().map(ListenObjects::message));
  }

  private static long inserted(ToldListen listen) {
    return listen.insertedMillis() == 0 ? listen.seconds() : listen.insertedMillis() / 1_000;
  }

  private static ObjectNode parsed(String metadata) {
    try {
      return (ObjectNode) JsonBody.MAPPER.readTree(metadata);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("stored metadata is no JSON: " + metadata, impossible);
    }
  }
}
