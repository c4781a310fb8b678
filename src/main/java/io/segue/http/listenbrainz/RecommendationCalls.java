package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.segue.catalog.EntityIds;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.Answers;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Answer;
import io.segue.recommend.Basis;
import io.segue.recommend.Histories;
import io.segue.recommend.Occasions;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.RankedTrack;
import io.segue.retrieve.TrackFilter;
import io.segue.store.HistoryEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Recordings for a listener, and recordings like others. */
final class RecommendationCalls {
  private static final int SHOWN = 25;
  private static final int MOST_REFERENCES = 100;
  private static final int SIMILAR = 100;
  private static final double SCORE_SCALE = 1_000;

  private final Desk desk;

  RecommendationCalls(Desk desk) {
    this.desk = desk;
  }

  void recommend(Context context) {
    ListenerId user = desk.user(context);
    int count = Numbers.count(context, "count", SHOWN, 1_000);
    int offset = Numbers.count(context, "offset", 0, Page.MAX_DEPTH);
    List<HistoryEntry> history = desk.store().history(user, Histories.MAX_TRACKS);
    Map<TrackId, Long> heardAt = new HashMap<>();
    history.forEach(
        entry -> entry.lastPlayedMillis().ifPresent(at -> heardAt.put(entry.track(), at)));
    Query query = query(Optional.of(user), Page.MAX_LIMIT);
    try (View view = desk.service().index().acquire()) {
      Answer answer =
          desk.service().recommender().recommend(view, Histories.evidence(history), query);
      ObjectNode json = origin(context, view);
      ArrayNode mbids = json.putArray("mbids");
      answer.tracks().stream()
          .skip(offset)
          .limit(count)
          .forEach(ranked ->
              mbids
                  .addObject()
                  .put("recording_mbid", EntityIds.recordingOf(ranked.track()).toString())
                  .put("score", ranked.score())
                  .put(
                      "latest_listened_at",
                      Optional.ofNullable(heardAt.get(ranked.track().id()))
                          .map(at -> Instant.ofEpochMilli(at).toString())
                          .orElse(null)));
      json.put("entity", "recording");
      json.put("user_name", user.value());
      json.put("count", mbids.size());
      json.put("total_mbid_count", answer.tracks().size());
      json.put("offset", offset);
      Desk.payload(context, json);
    }
  }

  /** The likest of all references first, each recording once. */
  void similarRecordings(Context context) {
    List<UUID> references =
        context.queryParams("recording_mbids").stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .filter(text -> !text.isBlank())
            .map(text -> Fields.uuid("recording_mbids", text))
            .distinct()
            .toList();
    if (references.isEmpty() || references.size() > MOST_REFERENCES) {
      throw new BadRequestResponse(
          "recording_mbids must be 1 to " + MOST_REFERENCES + " UUIDs, separated by commas");
    }
    try (View view = desk.service().index().acquire()) {
      ArrayNode json = JsonNodeFactory.instance.arrayNode();
      similar(view, references).values().stream()
          .sorted(
              Comparator.comparingDouble((Similar similar) -> -similar.ranked().score())
                  .thenComparing(similar -> similar.ranked().track().id()))
          .forEach(similar -> json.add(object(similar)));
      Answers.write(context, json);
    }
  }

  private record Similar(RankedTrack ranked, UUID reference) {}

  private Map<TrackId, Similar> similar(View view, List<UUID> references) {
    Map<TrackId, Similar> best = new LinkedHashMap<>();
    Query query = query(Optional.empty(), SIMILAR);
    for (UUID reference : references) {
      Optional<Answer> answer =
          desk.store()
              .entities()
              .recording(reference)
              .flatMap(track -> desk.service().recommender().similar(view, track, query));
      answer
          .map(Answer::tracks)
          .orElse(List.of())
          .forEach(ranked ->
              best.merge(
                  ranked.track().id(),
                  new Similar(ranked, reference),
                  (one, other) -> other.ranked().score() > one.ranked().score() ? other : one));
    }
    references.forEach(
        reference -> desk.store().entities().recording(reference).ifPresent(best::remove));
    return best;
  }

  private static ObjectNode object(Similar similar) {
    Track track = similar.ranked().track();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("recording_mbid", EntityIds.recordingOf(track).toString());
    json.put("recording_name", track.title());
    json.put("artist_credit_name", ListenObjects.credit(track));
    json.put("release_name", track.album().orElse(null));
    json.put("release_mbid", EntityIds.releaseOf(track).map(UUID::toString).orElse(null));
    json.put("score", Math.round(SCORE_SCALE * similar.ranked().score()));
    json.put("reference_mbid", similar.reference().toString());
    return json;
  }

  private Query query(Optional<ListenerId> listener, int limit) {
    Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, limit));
    return Occasions.of(desk.store(), desk.now(), listener, query);
  }

  private static ObjectNode origin(Context context, View view) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model_id", view.manifest().model().orElse(view.generation().toString()));
    json.put("model_url", context.scheme() + "://" + context.host() + "/v1/generation");
    json.put("last_updated", Instant.parse(view.manifest().builtAt()).getEpochSecond());
    return json;
  }
}
