package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.segue.catalog.EntityIds;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.Answers;
import io.segue.http.JsonBody;
import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.listening.RuleTarget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a listener never wants to be recommended, kept among the stored rules. */
final class DoNotRecommendCalls {
  private static final String PREFIX = "listenbrainz-";
  private static final int SHOWN = 25;
  private static final int MOST_SHOWN = 1_000;
  private static final int MOST_TRACKS = 1_000;
  private static final Set<String> KEYS = Set.of("entity", "entity_mbid", "until");
  private static final List<String> ENTITIES =
      List.of("artist", "release", "release_group", "recording");

  private final Desk desk;

  DoNotRecommendCalls(Desk desk) {
    this.desk = desk;
  }

  /**
   * What isn't to be recommended.
   *
   * @param entity artist, release, release_group or recording
   */
  private record Unwanted(String entity, UUID mbid) {
    String ruleId() {
      return PREFIX + entity + "-" + mbid;
    }
  }

  /** One entry of the list. */
  private record Entry(Unwanted unwanted, Rule rule) {}

  void add(Context context) {
    ListenerId listener = desk.gate().requireListener(context);
    ObjectNode body = JsonBody.object(context);
    Unwanted unwanted = unwanted(body);
    desk.store()
        .put(
            new Rule(
                unwanted.ruleId(),
                Optional.of(listener),
                target(unwanted),
                Rule.EXCLUDE,
                validity(body.path("until")),
                ""));
    Desk.ok(context);
  }

  /** Removes the rule, also one that was told in another way. */
  void remove(Context context) {
    ListenerId listener = desk.gate().requireListener(context);
    Unwanted unwanted = unwanted(JsonBody.object(context));
    entries(listener)
        .filter(entry -> entry.unwanted().equals(unwanted))
        .map(entry -> entry.rule().id())
        .distinct()
        .toList()
        .forEach(rule -> desk.store().removeRule(Optional.of(listener), rule));
    Desk.ok(context);
  }

  void list(Context context) {
    ListenerId user = desk.user(context);
    int count = Numbers.count(context, "count", SHOWN, MOST_SHOWN);
    int offset = Numbers.count(context, "offset", 0, Integer.MAX_VALUE);
    List<Entry> all = entries(user).toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode results = json.putArray("results");
    all.stream().skip(offset).limit(count).forEach(entry -> results.add(object(entry)));
    json.put("count", results.size());
    json.put("total_count", all.size());
    json.put("user_id", user.value());
    json.put("offset", offset);
    Answers.write(context, json);
  }

  private static ObjectNode object(Entry entry) {
    Rule.Validity validity = entry.rule().validity();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("created", validity.fromMillis().orElse(0) / 1_000);
    json.put("entity", entry.unwanted().entity());
    json.put("entity_mbid", entry.unwanted().mbid().toString());
    if (validity.untilMillis().isPresent()) {
      json.put("until", validity.untilMillis().getAsLong() / 1_000);
    } else {
      json.putNull("until");
    }
    return json;
  }

  /** What holds now: told here or, as far as it is an artist or a recording, elsewhere. */
  private Stream<Entry> entries(ListenerId listener) {
    return desk.store().rules(Optional.of(listener)).stream()
        .filter(rule -> rule.bias() == Rule.EXCLUDE && rule.validity().holdsAt(desk.now()))
        .flatMap(rule -> unwanted(rule).map(unwanted -> new Entry(unwanted, rule)));
  }

  private Stream<Unwanted> unwanted(Rule rule) {
    for (String entity : ENTITIES) {
      String start = PREFIX + entity + "-";
      if (rule.id().startsWith(start)) {
        return EntityIds.parse(rule.id().substring(start.length())).stream()
            .map(mbid -> new Unwanted(entity, mbid));
      }
    }
    return switch (rule.target().field()) {
      case "artist" ->
          rule.target().values().stream()
              .map(name -> new Unwanted("artist", EntityIds.ofArtist(name)));
      case RuleTarget.TRACK ->
          rule.target().values().stream()
              .flatMap(id -> track(id).stream())
              .map(track -> new Unwanted("recording", EntityIds.recordingOf(track)));
      default -> Stream.of();
    };
  }

  private Optional<Track> track(String id) {
    try {
      return desk.store().track(new TrackId(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Unwanted unwanted(ObjectNode body) {
    Fields.requireOnly(body, KEYS);
    String entity = body.path("entity").asText("");
    if (!ENTITIES.contains(entity)) {
      throw new BadRequestResponse("entity must be artist, release, release_group or recording");
    }
    return new Unwanted(entity, Fields.uuid(body, "entity_mbid"));
  }

  /** What nobody knows is kept under its UUID, which no track has. */
  private RuleTarget target(Unwanted unwanted) {
    UUID mbid = unwanted.mbid();
    return switch (unwanted.entity()) {
      case "artist" -> {
        List<String> names = desk.store().entities().artistNames(mbid);
        yield names.isEmpty()
            ? RuleTarget.of("artist", mbid.toString())
            : new RuleTarget("artist", names);
      }
      case "recording" ->
          RuleTarget.of(
              RuleTarget.TRACK,
              desk.store().entities().recording(mbid).map(TrackId::value).orElse(mbid.toString()));
      default -> {
        List<String> tracks =
            desk.store().entities().tracksOfRelease(mbid, MOST_TRACKS).stream()
                .map(heard -> heard.track().id().value())
                .toList();
        yield tracks.isEmpty()
            ? RuleTarget.of(RuleTarget.TRACK, mbid.toString())
            : new RuleTarget(RuleTarget.TRACK, tracks);
      }
    };
  }

  private Rule.Validity validity(JsonNode until) {
    long now = desk.now();
    if (until.isMissingNode() || until.isNull()) {
      return new Rule.Validity(OptionalLong.of(now), OptionalLong.empty());
    }
    long seconds = until.isIntegralNumber() && until.canConvertToLong() ? until.longValue() : 0;
    if (seconds <= now / 1_000 || seconds > Long.MAX_VALUE / 1_000) {
      throw new BadRequestResponse("until must be a unix time that is still to come");
    }
    return new Rule.Validity(OptionalLong.of(now), OptionalLong.of(seconds * 1_000));
  }
}
