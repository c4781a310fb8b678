package io.segue.http.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.AudioFeature;
import io.segue.index.FilterField;

/** The parameters by which tracks are filtered, from the properties that there are. */
final class FilterParameters {
  private FilterParameters() {}

  /** Each parameter by its name. */
  static ObjectNode all() {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    for (FilterField field : FilterField.all().values()) {
      String key = field.key();
      if (field.kind() == FilterField.Kind.TEXT) {
        ObjectNode schema = add(parameters, key, "Any of these; repeat it.");
        schema.put("type", "array").putObject("items").put("type", "string");
      } else {
        bound(add(parameters, key, "Exactly this."), key);
        bound(add(parameters, "min_" + key, "At least this."), key);
        bound(add(parameters, "max_" + key, "At most this."), key);
      }
    }
    return parameters;
  }

  /** Their names. */
  static ArrayNode names() {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    all().fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Names of what the Spotify Web API bounds and aims at. */
  static ArrayNode attributes() {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    all()
        .fieldNames()
        .forEachRemaining(name -> {
          if (name.startsWith("min_") && !name.equals("min_year")) {
            String key = name.substring("min_".length());
            names.add(name).add("max_" + key).add("target_" + key);
          }
        });
    return names;
  }

  /** Parameters for what is aimed at. */
  static ObjectNode targets() {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    for (FilterField field : FilterField.all().values()) {
      if (field.kind() == FilterField.Kind.NUMBER && !field.equals(FilterField.YEAR)) {
        bound(add(parameters, "target_" + field.key(), "Near this, sooner."), field.key());
      }
    }
    return parameters;
  }

  private static ObjectNode add(ObjectNode parameters, String name, String description) {
    ObjectNode parameter = parameters.putObject(name);
    parameter.put("name", name).put("in", "query").put("description", description);
    return parameter.putObject("schema");
  }

  private static void bound(ObjectNode schema, String key) {
    schema.put("type", "number");
    AudioFeature.ofKey(key)
        .ifPresent(feature -> schema.put("minimum", feature.min()).put("maximum", feature.max()));
  }
}
