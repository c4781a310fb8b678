package io.segue.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The calls of one protocol, read from the {@code openapi.yaml} beside its class. Names of
 * parameters that many calls share stand there once, in {@code x-parameter-groups}; a call takes a
 * group by {@code x-parameters}, less what stands in {@code x-without-parameters}.
 */
final class ContractPart {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String GROUPS = "x-parameter-groups";
  private static final String TAKEN = "x-parameters";
  private static final String WITHOUT = "x-without-parameters";

  private final ObjectNode json;

  private ContractPart(ObjectNode json) {
    this.json = json;
  }

  /**
   * The part of a file on the class path.
   *
   * @throws IllegalStateException if there is none
   */
  static ContractPart of(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside " + beside.getName());
      }
      return new ContractPart((ObjectNode) YAML.readTree(in));
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file + " of " + beside.getName(), broken);
    }
  }

  /** Its JSON with every call's parameters written out; {@code groups} are known beside its own. */
  ObjectNode expanded(ObjectNode groups) {
    ObjectNode known = groups.deepCopy();
    if (json.remove(GROUPS) instanceof ObjectNode own) {
      known.setAll(own);
    }
    JsonNode security = json.remove("x-security");
    for (JsonNode path : json.path("paths")) {
      for (Map.Entry<String, JsonNode> entry : path.properties()) {
        if (entry.getValue() instanceof ObjectNode call) {
          expand(call, known);
          if (!call.has("security")) {
            String scheme = security == null ? "key" : security.asText();
            call.putArray("security").addObject().putArray(scheme);
          }
        }
      }
    }
    json.set("paths", Variants.of(json.path("paths")));
    return json;
  }

  private static void expand(ObjectNode call, ObjectNode groups) {
    if (!(call.remove(TAKEN) instanceof ArrayNode taken)) {
      return;
    }
    JsonNode without = call.path(WITHOUT);
    ArrayNode parameters = call.withArray("parameters");
    for (JsonNode group : taken) {
      for (JsonNode name : groups.path(group.asText())) {
        if (!contains(without, name)) {
          parameters.addObject().put("$ref", "#/components/parameters/" + name.asText());
        }
      }
    }
    call.remove(WITHOUT);
  }

  private static boolean contains(JsonNode names, JsonNode name) {
    for (JsonNode other : names) {
      if (other.equals(name)) {
        return true;
      }
    }
    return false;
  }
}
