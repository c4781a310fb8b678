package io.segue.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.http.ErrorCode;
import io.segue.http.Protocol;
import java.util.List;
import java.util.Map;

/**
 * One OpenAPI 3.1 document of every call that a server answers.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1.1</a>
 */
public final class Contract {
  private static final String COMPONENTS = "components";
  private static final String REF = "$ref";

  private final ObjectNode document;

  private Contract(ObjectNode document) {
    this.document = document;
  }

  /**
   * What these protocols and these pages of our own answer.
   *
   * @throws IllegalStateException if a protocol describes nothing, or two name a component alike
   */
  public static Contract of(List<Protocol> protocols) {
    Contract contract =
        new Contract(ContractPart.of(Contract.class, "frame.yaml").expanded(groups()));
    contract.merge("parameters", FilterParameters.all());
    contract.merge("parameters", FilterParameters.targets());
    contract.merge("schemas", errorCodes());
    for (Protocol protocol : protocols) {
      contract.add(ContractPart.of(protocol.getClass(), "openapi.yaml").expanded(groups()));
    }
    contract.add(ContractPart.of(ContractApi.class, "openapi.yaml").expanded(groups()));
    contract.resolveChoices();
    return contract;
  }

  /** The document. */
  public ObjectNode json() {
    return document;
  }

  private static ObjectNode groups() {
    ObjectNode groups = JsonNodeFactory.instance.objectNode();
    groups.set("filters", FilterParameters.names());
    groups.set("attributes", FilterParameters.attributes());
    return groups;
  }

  private static ObjectNode errorCodes() {
    ObjectNode schemas = JsonNodeFactory.instance.objectNode();
    ArrayNode codes = schemas.putObject("ErrorCode").putArray("oneOf");
    for (ErrorCode code : ErrorCode.values()) {
      codes
          .addObject()
          .put("const", code.key())
          .put("title", Integer.toString(code.status()))
          .put("description", code.meaning());
    }
    return schemas;
  }

  private void add(ObjectNode part) {
    part.path("tags").forEach(document.withArray("tags")::add);
    for (Map.Entry<String, JsonNode> kind : part.path(COMPONENTS).properties()) {
      merge(kind.getKey(), (ObjectNode) kind.getValue());
    }
    ObjectNode paths = document.withObjectProperty("paths");
    for (Map.Entry<String, JsonNode> path : part.path("paths").properties()) {
      ObjectNode known = paths.withObjectProperty(path.getKey());
      for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
        if (!known.has(call.getKey())) {
          known.set(call.getKey(), call.getValue());
        } else if (call.getValue() instanceof ObjectNode second) {
          known.set(call.getKey(), SharedCall.of((ObjectNode) known.get(call.getKey()), second));
        }
      }
    }
  }

  private void merge(String kind, ObjectNode components) {
    ObjectNode known = document.withObjectProperty(COMPONENTS).withObjectProperty(kind);
    for (Map.Entry<String, JsonNode> component : components.properties()) {
      if (known.has(component.getKey())) {
        throw new IllegalStateException(
            "two protocols name a component of " + kind + " " + component.getKey());
      }
      known.set(component.getKey(), component.getValue());
    }
  }

  /** A response of either of two protocols becomes one whose schema is either of theirs. */
  private void resolveChoices() {
    for (JsonNode path : document.path("paths")) {
      for (JsonNode call : path) {
        if (call.path("responses") instanceof ObjectNode responses) {
          for (Map.Entry<String, JsonNode> response : responses.properties()) {
            if (response.getValue().has("oneOf")) {
              response.setValue(either(response.getValue().path("oneOf")));
            }
          }
        }
      }
    }
  }

  private ObjectNode either(JsonNode choices) {
    ObjectNode response = document.objectNode();
    StringBuilder description = new StringBuilder();
    ArrayNode schemas = document.arrayNode();
    for (JsonNode choice : choices) {
      JsonNode whole = resolved(choice);
      description.append(description.isEmpty() ? "" : " | ");
      description.append(whole.path("description").asText());
      schemas.add(whole.path("content").path("application/json").path("schema").deepCopy());
    }
    response.put("description", description.toString());
    ObjectNode content = response.putObject("content").putObject("application/json");
    content.putObject("schema").set("anyOf", schemas);
    return response;
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path(REF).asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
