package io.segue.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Two calls of one method and path, of which the request's authorization tells which is meant. */
final class SharedCall {
  private static final String RESPONSES = "responses";
  private static final String PARAMETERS = "parameters";

  private SharedCall() {}

  /** Both as one: parameters of either, none required, and answers of either. */
  static ObjectNode of(ObjectNode first, ObjectNode second) {
    ObjectNode both = first.deepCopy();
    both.put("summary", first.path("summary").asText() + " | " + second.path("summary").asText());
    second.path("tags").forEach(both.withArray("tags")::add);
    both.putArray("security").addAll((ArrayNode) first.path("security"));
    second.path("security").forEach(both.withArray("security")::add);
    addParameters(both, second);
    ObjectNode responses = both.putObject(RESPONSES);
    for (ObjectNode call : new ObjectNode[] {first, second}) {
      for (Map.Entry<String, JsonNode> response : call.path(RESPONSES).properties()) {
        add(responses, response.getKey(), response.getValue());
      }
    }
    return both;
  }

  private static void addParameters(ObjectNode both, ObjectNode second) {
    ArrayNode parameters = both.withArray(PARAMETERS);
    for (JsonNode parameter : second.path(PARAMETERS)) {
      if (!has(parameters, parameter)) {
        parameters.add(parameter.deepCopy());
      }
    }
    for (JsonNode parameter : parameters) {
      if (parameter instanceof ObjectNode object && "query".equals(object.path("in").asText())) {
        object.remove("required");
      }
    }
    if (parameters.isEmpty()) {
      both.remove(PARAMETERS);
    }
  }

  /** Whether one of that name is there, or one that is told elsewhere under that name. */
  private static boolean has(ArrayNode parameters, JsonNode wanted) {
    for (JsonNode parameter : parameters) {
      if (name(parameter).equals(name(wanted))) {
        return true;
      }
    }
    return false;
  }

  private static String name(JsonNode parameter) {
    String reference = parameter.path("$ref").asText();
    String name = reference.substring(reference.lastIndexOf('/') + 1).replace("spotify_", "");
    return parameter.path("name").asText(name);
  }

  private static void add(ObjectNode responses, String status, JsonNode response) {
    if (responses.path(status) instanceof ObjectNode known) {
      responses.set(status, either(known, response));
    } else {
      responses.set(status, response.deepCopy());
    }
  }

  /** A response whose description names both; its schema is resolved by {@link Contract}. */
  private static ObjectNode either(ObjectNode known, JsonNode other) {
    ObjectNode both = known.objectNode();
    both.withArray("oneOf").add(known.deepCopy()).add(other.deepCopy());
    return both;
  }
}
