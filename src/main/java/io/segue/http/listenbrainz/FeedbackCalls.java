package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.segue.catalog.EntityIds;
import io.segue.http.Answers;
import io.segue.http.JsonBody;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import io.segue.store.RecordingOpinion;
import io.segue.store.ToldOpinion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loves and hates, and judgements of what was recommended; both count at the next request. */
final class FeedbackCalls {
  private static final int SHOWN = 25;
  private static final int MOST_SHOWN = 1_000;
  private static final Set<String> KEYS = Set.of("recording_mbid", "recording_msid", "score");

  private final Desk desk;

  FeedbackCalls(Desk desk) {
    this.desk = desk;
  }

  void submit(Context context) {
    ListenerId listener = desk.gate().requireListener(context);
    ObjectNode body = JsonBody.object(context);
    Fields.requireOnly(body, KEYS);
    boolean isMessage = !body.hasNonNull("recording_mbid");
    if (isMessage && !body.hasNonNull("recording_msid")) {
      throw new BadRequestResponse(
          "JSON document must contain either recording_msid or recording_mbid, and score.");
    }
    UUID recording = Fields.uuid(body, isMessage ? "recording_msid" : "recording_mbid");
    judge(listener, recording, isMessage, ofScore(body));
    Desk.ok(context);
  }

  /** The stored feedback, latest first. */
  void list(Context context) {
    ListenerId user = desk.user(context);
    Optional<Feedback.Kind> wanted = wanted(context.queryParam("score"));
    int count = Numbers.count(context, "count", SHOWN, MOST_SHOWN);
    int offset = Numbers.count(context, "offset", 0, Integer.MAX_VALUE);
    boolean withMetadata = "true".equalsIgnoreCase(context.queryParam("metadata"));
    List<ToldOpinion> all =
        desk.store().scrobbles().opinions(user).stream()
            .filter(opinion -> wanted.isEmpty() || opinion.kind() == wanted.get())
            .toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("feedback");
    all.stream()
        .skip(offset)
        .limit(count)
        .forEach(opinion -> array.add(object(user, opinion, withMetadata)));
    json.put("count", array.size());
    json.put("offset", offset);
    json.put("total_count", all.size());
    Answers.write(context, json);
  }

  void submitOnRecommendation(Context context) {
    ListenerId listener = desk.gate().requireListener(context);
    ObjectNode body = JsonBody.object(context);
    Fields.requireOnly(body, Set.of("recording_mbid", "rating"));
    UUID recording = Fields.uuid(body, "recording_mbid");
    judge(listener, recording, false, Optional.of(ofRating(body.path("rating").asText(""))));
    Desk.ok(context);
  }

  void deleteOnRecommendation(Context context) {
    ListenerId listener = desk.gate().requireListener(context);
    ObjectNode body = JsonBody.object(context);
    Fields.requireOnly(body, Set.of("recording_mbid"));
    judge(listener, Fields.uuid(body, "recording_mbid"), false, Optional.empty());
    Desk.ok(context);
  }

  private void judge(
      ListenerId listener, UUID recording, boolean isMessage, Optional<Feedback.Kind> kind) {
    desk.store()
        .scrobbles()
        .judge(new RecordingOpinion(listener, recording, isMessage, kind, desk.now()));
  }

  private static Optional<Feedback.Kind> ofScore(ObjectNode body) {
    return switch (body.path("score").isIntegralNumber() ? body.path("score").asText() : "") {
      case "1" -> Optional.of(Feedback.Kind.LOVE);
      case "-1" -> Optional.of(Feedback.Kind.HATE);
      case "0" -> Optional.empty();
      default -> throw new BadRequestResponse("Score can have a value of 1, 0 or -1.");
    };
  }

  private static Feedback.Kind ofRating(String rating) {
    return switch (rating) {
      case "love", "like" -> Feedback.Kind.LOVE;
      case "dislike" -> Feedback.Kind.SKIP;
      case "hate", "bad_recommendation" -> Feedback.Kind.HATE;
      default ->
          throw new BadRequestResponse(
              "rating must be love, like, dislike, hate or bad_recommendation");
    };
  }

  private static Optional<Feedback.Kind> wanted(@Nullable String score) {
    return switch (score == null ? "" : score.strip()) {
      case "", "0" -> Optional.empty();
      case "1" -> Optional.of(Feedback.Kind.LOVE);
      case "-1" -> Optional.of(Feedback.Kind.HATE);
      default -> throw new BadRequestResponse("Score can have a value of 1 or -1.");
    };
  }

  private static ObjectNode object(ListenerId user, ToldOpinion opinion, boolean withMetadata) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("created", opinion.atMillis() / 1_000);
    Optional<UUID> mbid =
        opinion
            .track()
            .map(EntityIds::recordingOf)
            .or(() -> opinion.recording().filter(_ -> !opinion.isMessage()));
    Optional<UUID> msid =
        opinion
            .track()
            .map(ListenObjects::message)
            .or(() -> opinion.recording().filter(_ -> opinion.isMessage()));
    json.put("recording_mbid", mbid.map(UUID::toString).orElse(null));
    json.put("recording_msid", msid.map(UUID::toString).orElse(null));
    json.put("score", opinion.kind() == Feedback.Kind.LOVE ? 1 : -1);
    json.put("user_id", user.value());
    json.set(
        "track_metadata",
        opinion
            .track()
            .filter(_ -> withMetadata)
            .map(
                track -> ListenObjects.completed(ListenObjects.metadata(track), Optional.of(track)))
            .orElse(null));
    return json;
  }
}
