package io.segue.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Calls that are answered under several paths or methods and described once: {@code x-suffix} of a
 * path is a second ending of it, and {@code x-form} of a call says that it may come as a form, with
 * its parameters as fields.
 */
final class Variants {
  private static final String SUFFIX = "x-suffix";
  private static final String FORM = "x-form";
  private static final String NAME = "operationId";

  private Variants() {}

  /** The paths with every variant written out. */
  static ObjectNode of(JsonNode paths) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      ObjectNode calls = path.getValue().deepCopy();
      JsonNode suffix = calls.remove(SUFFIX);
      addForm(calls);
      all.set(path.getKey(), calls);
      if (suffix != null) {
        ObjectNode copy = calls.deepCopy();
        copy.forEach(call -> rename(call, suffix.asText().replace(".", "_")));
        all.set(path.getKey() + suffix.asText(), copy);
      }
    }
    return all;
  }

  private static void addForm(ObjectNode calls) {
    if (!(calls.path("get") instanceof ObjectNode get) || get.remove(FORM) == null) {
      return;
    }
    ObjectNode post = get.deepCopy();
    post.remove("parameters");
    rename(post, "_form");
    ObjectNode content = post.putObject("requestBody").putObject("content");
    ObjectNode schema = content.putObject("application/x-www-form-urlencoded").putObject("schema");
    schema.put("type", "object").put("description", "The parameters of GET, as fields.");
    calls.set("post", post);
  }

  private static void rename(JsonNode call, String ending) {
    if (call instanceof ObjectNode object && object.has(NAME)) {
      object.put(NAME, object.path(NAME).asText() + ending);
    }
  }
}
