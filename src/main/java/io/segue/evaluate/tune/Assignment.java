package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value for each of some parameters.
 *
 * @param values by path, in the order of the space
 */
public record Assignment(Map<String, JsonNode> values) {
  public Assignment {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Assignment read(JsonNode node) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    node.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
    return new Assignment(values);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    values.forEach(json::set);
    return json;
  }

  /** The same but for one value. */
  Assignment with(Parameter parameter, JsonNode value) {
    Map<String, JsonNode> changed = new LinkedHashMap<>(values);
    changed.put(parameter.path().text(), value);
    return new Assignment(changed);
  }

  /** {@code path=value path=value}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    values.forEach((path, value) ->
        text.append(text.isEmpty() ? "" : " ").append(path).append('=').append(value.asText()));
    return text.toString();
  }
}
