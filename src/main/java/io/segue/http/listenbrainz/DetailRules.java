package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code additional_info} must be like. */
final class DetailRules {
  private static final int MAX_TAGS = 50;
  private static final int MAX_TAG_LENGTH = 64;
  private static final Duration MAX_DURATION = Duration.ofDays(24);
  private static final List<String> MBIDS =
      List.of("release_mbid", "recording_mbid", "release_group_mbid", "track_mbid");
  private static final List<String> LISTS_OF_MBIDS = List.of("artist_mbids", "work_mbids");
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-?)[0-9a-f]{4}\\1[0-9a-f]{4}\\1[0-9a-f]{4}\\1[0-9a-f]{12}");

  private DetailRules() {}

  /** Checks the details of a track and drops ids that are null or empty. */
  static void clean(ObjectNode metadata) {
    JsonNode node = metadata.path("additional_info");
    if (node.isNull()) {
      metadata.remove("additional_info");
    }
    if (node.isNull() || node.isMissingNode()) {
      return;
    }
    if (!(node instanceof ObjectNode details)) {
      throw new BadRequestResponse("track_metadata.additional_info must be a JSON object.");
    }
    tags(details.path("tags"));
    durations(details);
    MBIDS.forEach(key -> mbid(details, key));
    LISTS_OF_MBIDS.forEach(key -> mbids(details, key));
  }

  private static void tags(JsonNode tags) {
    if (tags.isMissingNode() || tags.isNull()) {
      return;
    }
    if (!tags.isArray()) {
      throw new BadRequestResponse("track_metadata.additional_info.tags must be a list.");
    }
    if (tags.size() > MAX_TAGS) {
      throw new BadRequestResponse(
          "JSON document may not contain more than "
              + MAX_TAGS
              + " items in track_metadata.additional_info.tags.");
    }
    for (JsonNode tag : tags) {
      if (!tag.isTextual() || tag.textValue().length() > MAX_TAG_LENGTH) {
        throw new BadRequestResponse(
            "JSON document may not contain track_metadata.additional_info.tags longer than "
                + MAX_TAG_LENGTH
                + " characters.");
      }
    }
  }

  private static void durations(ObjectNode details) {
    if (details.has("duration") && details.has("duration_ms")) {
      throw new BadRequestResponse(
          "JSON document should not contain both duration and duration_ms.");
    }
    duration(details, "duration", MAX_DURATION.toSeconds());
    duration(details, "duration_ms", MAX_DURATION.toMillis());
  }

  private static void duration(ObjectNode details, String key, long most) {
    if (!details.has(key)) {
      return;
    }
    JsonNode node = details.path(key);
    boolean isNumber =
        node.isNumber() || (node.isTextual() && node.textValue().strip().matches("\\d{1,15}"));
    double value = isNumber ? node.asDouble() : 0;
    if (!(value >= 1)) {
      throw new BadRequestResponse(
          "Value for " + key + " is invalid, should be a positive integer.");
    }
    if (value > most) {
      throw new BadRequestResponse(
          "Value for " + key + " is too large, max permitted value is " + most);
    }
  }

  private static void mbid(ObjectNode details, String key) {
    JsonNode node = details.path(key);
    if (isNothing(node)) {
      details.remove(key);
    } else {
      requireUuid(key, node);
    }
  }

  private static void mbids(ObjectNode details, String key) {
    JsonNode node = details.path(key);
    if (isNothing(node)) {
      details.remove(key);
      return;
    }
    if (!(node instanceof ArrayNode list)) {
      throw new BadRequestResponse(key + " must be a list of MBIDs.");
    }
    for (Iterator<JsonNode> each = list.elements(); each.hasNext(); ) {
      JsonNode mbid = each.next();
      if (isNothing(mbid)) {
        each.remove();
      } else {
        requireUuid(key, mbid);
      }
    }
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isTextual() && node.textValue().isEmpty())
        || (node.isArray() && node.isEmpty());
  }

  private static void requireUuid(String key, JsonNode node) {
    if (!node.isTextual() || !UUID.matcher(node.textValue()).matches()) {
      throw new BadRequestResponse(key + " MBID format invalid.");
    }
  }
}
