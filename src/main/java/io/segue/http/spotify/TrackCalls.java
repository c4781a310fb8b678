package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.Track;
import io.segue.http.NotFoundException;
import java.util.Optional;
import java.util.function.Function;

/** Tracks and their audio features. */
final class TrackCalls {
  private static final int MOST_TRACKS = 50;
  private static final int MOST_FEATURES = 100;

  private final Desk desk;

  TrackCalls(Desk desk) {
    this.desk = desk;
  }

  void one(Context context) {
    desk.answer(context, asked -> asked.objects().track(required(asked)));
  }

  void several(Context context) {
    desk.answer(
        context,
        asked ->
            list(asked, "tracks", MOST_TRACKS, track -> Optional.of(asked.objects().track(track))));
  }

  void features(Context context) {
    desk.answer(
        context,
        asked ->
            FeatureObjects.of(required(asked), asked.hrefs())
                .orElseThrow(() -> new NotFoundException("audio features of", asked.id())));
  }

  void severalFeatures(Context context) {
    desk.answer(
        context,
        asked ->
            list(
                asked,
                "audio_features",
                MOST_FEATURES,
                track -> FeatureObjects.of(track, asked.hrefs())));
  }

  private static Track required(Desk.Asked asked) {
    return asked
        .catalogue()
        .track(asked.id())
        .orElseThrow(() -> new NotFoundException("track", asked.id()));
  }

  /** One entry for each id, in order; null for what isn't there. */
  private static JsonNode list(
      Desk.Asked asked, String name, int most, Function<Track, Optional<ObjectNode>> object) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray(name);
    for (String id : asked.parameters().ids(most)) {
      asked.catalogue().track(id).flatMap(object).ifPresentOrElse(array::add, array::addNull);
    }
    return json;
  }
}
