package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import java.util.Map;
import java.util.Set;

/** What a listen must be like. */
final class ListenRules {
  /** Scrobbling began in October 2002. */
  static final long MIN_SECONDS = 1_033_410_600;

  private static final long SKEW_SECONDS = 3_600;
  private static final Set<String> KEYS = Set.of("listened_at", "track_metadata");
  private static final Set<String> KEYS_WHILE_PLAYING = Set.of("track_metadata");

  private ListenRules() {}

  /**
   * The listen, cleaned.
   *
   * @throws BadRequestResponse if it breaks a rule
   */
  static SubmittedListen checked(JsonNode node, Submission.Type type, long nowSeconds) {
    if (!(node instanceof ObjectNode listen)) {
      throw new BadRequestResponse("a listen must be a JSON object");
    }
    boolean isPlaying = type == Submission.Type.PLAYING_NOW;
    if (isPlaying && listen.has("listened_at")) {
      throw new BadRequestResponse(
          "JSON document must not contain listened_at while submitting playing_now.");
    }
    if (!isPlaying && !listen.has("listened_at")) {
      throw new BadRequestResponse(
          "JSON document must contain the key listened_at at the top level.");
    }
    if (!(listen.path("track_metadata") instanceof ObjectNode metadata)) {
      throw new BadRequestResponse("JSON document does not contain required track_metadata.");
    }
    Fields.requireOnly(listen, isPlaying ? KEYS_WHILE_PLAYING : KEYS);
    requireNoZero(listen);
    long seconds = isPlaying ? 0 : seconds(listen, nowSeconds);
    names(metadata);
    DetailRules.clean(metadata);
    return new SubmittedListen(seconds, metadata);
  }

  private static long seconds(ObjectNode listen, long nowSeconds) {
    long seconds = Fields.integer(listen, "listened_at");
    if (seconds < MIN_SECONDS) {
      throw new BadRequestResponse(
          "Value for key listened_at is too low. It must be at least " + MIN_SECONDS + ".");
    }
    if (seconds >= nowSeconds + SKEW_SECONDS) {
      throw new BadRequestResponse("Value for key listened_at is too high.");
    }
    return seconds;
  }

  private static void names(ObjectNode metadata) {
    for (String name : new String[] {"artist_name", "track_name"}) {
      JsonNode node = metadata.path(name);
      if (!node.isTextual() || node.textValue().isBlank()) {
        throw new BadRequestResponse(
            "JSON document does not contain required track_metadata." + name + ", a text.");
      }
      metadata.put(name, node.textValue().strip());
    }
    JsonNode release = metadata.path("release_name");
    if (release.isMissingNode()) {
      return;
    }
    if (!release.isTextual() && !release.isNull()) {
      throw new BadRequestResponse("track_metadata.release_name must be a text.");
    }
    if (release.asText("").isBlank() || release.isNull()) {
      metadata.remove("release_name");
    } else {
      metadata.put("release_name", release.textValue().strip());
    }
  }

  private static void requireNoZero(JsonNode node) {
    if (node.isTextual()) {
      requireNoZero(node.textValue());
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      requireNoZero(field.getKey());
    }
    node.forEach(ListenRules::requireNoZero);
  }

  private static void requireNoZero(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new BadRequestResponse("a listen may not contain the character U+0000: '" + text + "'");
    }
  }
}
