package io.segue.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of options that no flag gives: first the environment ({@code SEGUE_PORT}), then the
 * file {@code segue.yaml} ({@code port: 8080}).
 */
final class Configuration {
  /** Names another file than {@code segue.yaml} in the working directory. */
  static final String FILE_VARIABLE = "SEGUE_CONFIG";

  private static final String DEFAULT_FILE = "segue.yaml";
  private static final String PREFIX = "SEGUE_";

  private final Map<String, String> environment;
  private final Path file;
  private final Map<String, String> values;

  private Configuration(Map<String, String> environment, Path file, Map<String, String> values) {
    this.environment = environment;
    this.file = file;
    this.values = values;
  }

  /**
   * The configuration of an environment and a working directory.
   *
   * @throws CommandFailure if the file is named but missing, or is no flat YAML mapping
   */
  static Configuration of(Map<String, String> environment, Path directory) {
    Optional<String> named = Optional.ofNullable(environment.get(FILE_VARIABLE));
    Path file = directory.resolve(named.orElse(DEFAULT_FILE));
    if (named.isEmpty() && !Files.exists(file)) {
      return new Configuration(environment, file, Map.of());
    }
    return new Configuration(environment, file, read(file));
  }

  /** The value of a long option such as {@code max-rejects}, or empty. */
  Optional<String> value(String option) {
    String variable = PREFIX + option.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(environment.get(variable))
        .or(() -> Optional.ofNullable(values.get(option)));
  }

  /**
   * Refuses keys of the file that no command knows.
   *
   * @throws CommandFailure naming file, keys and what is known
   */
  void requireKnown(Set<String> options) {
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(options);
    if (!unknown.isEmpty()) {
      throw CommandFailure.usage(
          file + ": unknown keys " + unknown + "; known are " + new TreeSet<>(options));
    }
  }

  private static Map<String, String> read(Path file) {
    YAMLMapper yaml =
        YAMLMapper.builder(
                YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .build();
    try {
      JsonNode root = yaml.readTree(Files.readAllBytes(file));
      if (root.isMissingNode() || root.isNull()) {
        return Map.of();
      }
      if (!root.isObject()) {
        throw CommandFailure.usage(file + ": must be a mapping of options to values");
      }
      Map<String, String> values = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry : root.properties()) {
        if (!entry.getValue().isValueNode()) {
          throw CommandFailure.usage(file + ": " + entry.getKey() + " must have a single value");
        }
        values.put(entry.getKey(), entry.getValue().asText());
      }
      return values;
    } catch (JsonProcessingException broken) {
      throw CommandFailure.usage(
          file + ":" + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage());
    } catch (IOException failure) {
      throw CommandFailure.usage(file + " cannot be read: " + failure.getMessage());
    }
  }
}
