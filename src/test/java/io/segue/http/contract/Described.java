package io.segue.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.segue.http.JsonBody;
import io.segue.http.Protocol;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds responses against the description of their calls: the status must be told, and the body
 * must have what is required and nothing that isn't told.
 */
public final class Described {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final ObjectNode document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  public Described(List<Protocol> protocols) {
    document = Contract.of(protocols).json();
    Set<String> parts = new HashSet<>();
    collectParts(document, parts);
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(schema -> {
          if (!parts.contains("#/components/schemas/" + schema.getKey())) {
            close(schema.getValue());
          }
        });
    close(document.path("paths"));
    close(document.path("components").path("responses"));
  }

  /** The same response, if it is as it was described. */
  public HttpResponse<String> check(HttpResponse<String> response) throws IOException {
    String method = response.request().method().toLowerCase(Locale.ROOT);
    String path = response.uri().getPath();
    String type = response.headers().firstValue("Content-Type").orElse("");
    Map<String, JsonNode> calls = calls(method, path);
    if (calls.isEmpty()) {
      // below /rest/ failures have status 200
      assertTrue(
          response.statusCode() == 404
              || response.statusCode() == 405
              || method.equals("options")
              || response.body().contains("\"failed\""),
          method + " " + path + " is not described and answers " + response.statusCode());
      return response;
    }
    if (!type.startsWith("application/json")) {
      return response;
    }
    calls.forEach((name, call) -> {
      JsonNode responses = call.path("responses");
      String status = Integer.toString(response.statusCode());
      JsonNode told = responses.has(status) ? responses.path(status) : responses.path("default");
      assertTrue(!told.isMissingNode(), name + " does not tell of " + status);
      hold(name + " " + status, resolved(told), response.body());
    });
    return response;
  }

  private void hold(String place, JsonNode told, String body) {
    JsonNode schema = told.path("content").path("application/json").path("schema");
    assertTrue(schema.isObject(), place + " has no schema for JSON");
    List<Error> errors = schemas.computeIfAbsent(place, _ -> schema(schema)).validate(json(body));
    assertEquals(List.of(), errors.stream().map(Error::toString).toList(), place + "\n" + body);
  }

  private static JsonNode json(String body) {
    try {
      return JsonBody.MAPPER.readTree(body);
    } catch (IOException broken) {
      throw new AssertionError(body, broken);
    }
  }

  private Schema schema(JsonNode schema) {
    ObjectNode whole = document.objectNode();
    whole.set("$defs", document.path("components").path("schemas"));
    whole.putArray("allOf").add(schema);
    String text = whole.toString().replace("#/components/schemas/", "#/$defs/");
    return REGISTRY.getSchema(text);
  }

  private Map<String, JsonNode> calls(String method, String path) {
    Map<String, JsonNode> calls = new HashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(entry -> {
          String pattern = entry.getKey().replaceAll("\\{[^}]*}", "[^/]+");
          if (path.matches(pattern) && entry.getValue().has(method)) {
            calls.put(method + " " + entry.getKey(), entry.getValue().path(method));
          }
        });
    // /v1/radio/prompt is also /v1/radio/{x}: what is told in full goes first
    if (calls.keySet().stream().anyMatch(name -> !name.contains("{"))) {
      calls.keySet().removeIf(name -> name.contains("{"));
    }
    return calls;
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  /** Schemas that others are made of cannot be closed themselves. */
  private static void collectParts(JsonNode node, Set<String> parts) {
    node.path("allOf").forEach(part -> parts.add(part.path("$ref").asText()));
    node.forEach(child -> collectParts(child, parts));
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && (object.path("type").asText().equals("object") || object.has("allOf"))
        && !object.has("additionalProperties")) {
      object.put("unevaluatedProperties", false);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(Described::close);
    }
  }
}
