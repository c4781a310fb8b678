package io.segue.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Options of a model in a YAML file: a record, whose components are keys in kebab case. The file
 * must have a {@code version}; what else it doesn't say stays as in the defaults.
 */
final class OptionsFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final String VERSION = "version";

  private OptionsFile() {}

  /**
   * The defaults, changed by a file.
   *
   * @throws CommandFailure naming the file and the key if it can't be read, knows other keys or
   *     breaks a rule
   */
  static <T> T read(Path file, T defaults, Class<T> type) {
    try {
      JsonNode given = YAML.readTree(Files.readAllBytes(file));
      if (!given.isObject() || !given.has(VERSION)) {
        throw CommandFailure.usage(file + ": must be a mapping with the key " + VERSION);
      }
      ObjectNode merged = YAML.valueToTree(defaults);
      merge(file, "", given, merged);
      return YAML.treeToValue(merged, type);
    } catch (ValueInstantiationException broken) {
      String rule =
          Optional.ofNullable(broken.getCause())
              .map(Throwable::getMessage)
              .orElseGet(broken::getOriginalMessage);
      throw CommandFailure.usage(file + ": " + key(broken) + rule);
    } catch (JsonMappingException broken) {
      throw CommandFailure.usage(file + ": " + key(broken) + broken.getOriginalMessage());
    } catch (JsonProcessingException broken) {
      throw CommandFailure.usage(
          file + ":" + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage());
    } catch (IOException failure) {
      throw CommandFailure.usage(file + " cannot be read: " + failure);
    }
  }

  private static void merge(Path file, String path, JsonNode given, ObjectNode into) {
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      String key = entry.getKey();
      JsonNode known = into.path(key);
      if (known.isMissingNode()) {
        throw CommandFailure.usage(
            file
                + ": unknown key "
                + path
                + key
                + "; known are "
                + into.properties().stream().map(Map.Entry::getKey).toList());
      }
      if (known instanceof ObjectNode inner && entry.getValue().isObject()) {
        merge(file, path + key + ".", entry.getValue(), inner);
      } else {
        into.set(key, entry.getValue());
      }
    }
  }

  private static String key(JsonMappingException broken) {
    StringBuilder key = new StringBuilder();
    for (JsonMappingException.Reference part : broken.getPath()) {
      if (part.getFieldName() != null) {
        key.append(key.isEmpty() ? "" : ".").append(part.getFieldName());
      }
    }
    return key.isEmpty() ? "" : key + ": ";
  }
}
