package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.EntityIds;
import io.segue.catalog.Track;
import io.segue.http.Answers;
import io.segue.http.JsonBody;
import io.segue.store.Entities;
import io.segue.store.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** How much recordings, artists and releases were heard. */
final class PopularityCalls {
  private static final int MOST = 1_000;

  private final Desk desk;

  PopularityCalls(Desk desk) {
    this.desk = desk;
  }

  void recordings(Context context) {
    answer(context, "recording_mbid", desk.store().entities()::recordings);
  }

  void artists(Context context) {
    answer(context, "artist_mbid", desk.store().entities()::groups);
  }

  void releases(Context context) {
    answer(context, "release_mbid", desk.store().entities()::groups);
  }

  void releaseGroups(Context context) {
    answer(context, "release_group_mbid", desk.store().entities()::groups);
  }

  void topRecordings(Context context) {
    UUID artist = Fields.uuid("artist_mbid", context.pathParam("mbid"));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    desk.store().entities().tracksOfArtist(artist, MOST).forEach(heard -> json.add(object(heard)));
    Answers.write(context, json);
  }

  private static void answer(
      Context context, String key, Function<List<UUID>, List<Optional<Heard>>> heard) {
    ObjectNode body = JsonBody.object(context);
    Fields.requireOnly(body, Set.of(key + "s"));
    List<UUID> mbids = Fields.uuids(body, key + "s", MOST);
    List<Optional<Heard>> found = heard.apply(mbids);
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < mbids.size(); i++) {
      ObjectNode each = json.addObject().put(key, mbids.get(i).toString());
      each.put("total_listen_count", found.get(i).map(Heard::plays).orElse(null));
      each.put("total_user_count", found.get(i).map(Heard::listeners).orElse(null));
    }
    Answers.write(context, json);
  }

  private static ObjectNode object(Entities.HeardTrack heard) {
    Track track = heard.track();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode artists = json.putArray("artist_mbids");
    track.artists().forEach(artist -> artists.add(EntityIds.ofArtist(artist).toString()));
    json.put("artist_name", ListenObjects.credit(track));
    json.putNull("caa_id");
    json.putNull("caa_release_mbid");
    if (track.durationMillis().isPresent()) {
      json.put("length", track.durationMillis().getAsInt());
    } else {
      json.putNull("length");
    }
    json.put("recording_mbid", EntityIds.recordingOf(track).toString());
    json.put("recording_name", track.title());
    json.putNull("release_color");
    json.put("release_mbid", EntityIds.releaseOf(track).map(UUID::toString).orElse(null));
    json.put("release_name", track.album().orElse(null));
    json.put("total_listen_count", heard.heard().plays());
    json.put("total_user_count", heard.heard().listeners());
    return json;
  }
}
