package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.segue.catalog.EntityIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Fields of a body, refused in the words of one sentence. */
final class Fields {
  private Fields() {}

  /** Refuses fields beside the known ones. */
  static void requireOnly(ObjectNode body, Set<String> known) {
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!known.contains(field.getKey())) {
        throw new BadRequestResponse(
            "JSON document may only contain "
                + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  static UUID uuid(ObjectNode body, String name) {
    JsonNode node = body.path(name);
    return uuid(name, node.isTextual() ? node.textValue() : "");
  }

  /** A UUID that was written somewhere. */
  static UUID uuid(String name, String text) {
    return EntityIds.parse(text.strip())
        .orElseThrow(() -> new BadRequestResponse(name + " must be a valid UUID"));
  }

  /** A list of at most {@code most} UUIDs. */
  static List<UUID> uuids(ObjectNode body, String name, int most) {
    JsonNode list = body.path(name);
    if (!list.isArray() || list.size() > most) {
      throw new BadRequestResponse(name + " must be a list of at most " + most + " UUIDs");
    }
    List<UUID> uuids = new ArrayList<>();
    list.forEach(each -> uuids.add(uuid(name, each.isTextual() ? each.textValue() : "")));
    return uuids;
  }

  /** An integer, also one written as a text. */
  static long integer(ObjectNode body, String name) {
    JsonNode node = body.path(name);
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    if (node.isTextual() && node.textValue().strip().matches("-?\\d{1,18}")) {
      return Long.parseLong(node.textValue().strip());
    }
    throw new BadRequestResponse("JSON document must contain an int value for " + name);
  }
}
