package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.segue.http.Answers;
import io.segue.http.JsonBody;
import io.segue.listening.ListenerId;
import io.segue.store.ListenCounts;
import io.segue.store.ListenSpan;
import io.segue.store.ToldListen;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Listens: submitted, listed, counted, deleted; and what is playing. */
final class ListenCalls {
  private static final int SHOWN = 25;
  private static final int MOST_SHOWN = 1_000;
  private static final Set<String> DELETED = Set.of("listened_at", "recording_msid");

  private final Desk desk;
  private final PlayingNow playing;

  ListenCalls(Desk desk) {
    this.desk = desk;
    this.playing = new PlayingNow(desk.service().clock());
  }

  /** Answers when every listen is durable in the store, of known and unknown tracks alike. */
  void submit(Context context) {
    ListenerId listener = desk.gate().requireListener(context);
    Submission submission = Submission.of(context, desk.now() / 1_000);
    if (submission.type() != Submission.Type.PLAYING_NOW) {
      desk.store()
          .scrobbles()
          .add(
              submission.listens().stream().map(listen -> listen.of(listener)).toList(),
              desk.now());
      Desk.ok(context);
      return;
    }
    SubmittedListen listen = submission.listens().getFirst();
    playing.put(listener, listen.metadata(), listen.duration());
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", "ok");
    if ("true".equalsIgnoreCase(context.queryParam("return_msid"))) {
      json.put("recording_msid", listen.message().toString());
    }
    Answers.write(context, json);
  }

  void list(Context context) {
    ListenerId user = desk.user(context);
    ListenSpan span =
        new ListenSpan(
            Numbers.natural(context, "min_ts"),
            Numbers.natural(context, "max_ts"),
            Numbers.count(context, "count", SHOWN, MOST_SHOWN));
    requireOrder(span);
    List<ToldListen> listens = desk.store().scrobbles().listens(user, span);
    ListenCounts counts = desk.store().scrobbles().counts(user);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("count", listens.size());
    json.put("user_id", user.value());
    json.put("latest_listen_ts", counts.latestSeconds().orElse(0));
    json.put("oldest_listen_ts", counts.earliestSeconds().orElse(0));
    ArrayNode array = json.putArray("listens");
    listens.forEach(listen -> array.add(ListenObjects.listen(user, listen)));
    Desk.payload(context, json);
  }

  void count(Context context) {
    ListenerId user = desk.user(context);
    Desk.payload(
        context,
        JsonNodeFactory.instance
            .objectNode()
            .put("count", desk.store().scrobbles().counts(user).listens()));
  }

  void playingNow(Context context) {
    ListenerId user = desk.user(context);
    Optional<ObjectNode> now = playing.of(user);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("count", now.isPresent() ? 1 : 0);
    json.put("user_id", user.value());
    json.put("playing_now", true);
    ArrayNode array = json.putArray("listens");
    now.ifPresent(metadata ->
        array
            .addObject()
            .put("playing_now", true)
            .set("track_metadata", ListenObjects.completed(metadata, Optional.empty())));
    Desk.payload(context, json);
  }

  /** Deleting what isn't there is no failure: it is gone. */
  void delete(Context context) {
    ListenerId listener = desk.gate().requireListener(context);
    ObjectNode body = JsonBody.object(context);
    Fields.requireOnly(body, DELETED);
    desk.store()
        .scrobbles()
        .forget(listener, Fields.integer(body, "listened_at"), Fields.uuid(body, "recording_msid"));
    Desk.ok(context);
  }

  /** When a listener's latest listen was: importers go on from there. */
  void latestImport(Context context) {
    String name = Optional.ofNullable(context.queryParam("user_name")).orElse("");
    ListenerId user = desk.named(name);
    OptionalLong latest = desk.store().scrobbles().counts(user).latestSeconds();
    Answers.write(
        context,
        JsonNodeFactory.instance
            .objectNode()
            .put("musicbrainz_id", user.value())
            .put("latest_import", latest.orElse(0)));
  }

  private static void requireOrder(ListenSpan span) {
    if (span.afterSeconds().isPresent()
        && span.beforeSeconds().isPresent()
        && span.beforeSeconds().getAsLong() <= span.afterSeconds().getAsLong()) {
      throw new BadRequestResponse("max_ts should be greater than min_ts");
    }
  }
}
