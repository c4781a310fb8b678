package io.segue.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps as the JSON text of a column. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> STRING_MAP = new TypeReference<>() {};
  private static final TypeReference<Map<String, Double>> NUMBER_MAP = new TypeReference<>() {};

  private Json() {}

  static String of(List<String> strings) {
    return strings.isEmpty() ? "[]" : written(strings);
  }

  static String of(Map<String, String> strings) {
    return written(strings);
  }

  static String of(AudioFeatures features) {
    Map<String, Double> byKey = new LinkedHashMap<>();
    features.values().forEach((feature, value) -> byKey.put(feature.key(), value));
    return written(byKey);
  }

  static List<String> strings(String json) {
    return json.equals("[]") ? List.of() : read(json, STRINGS);
  }

  /** Any JSON. */
  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException failure) {
      throw new StoreException("a column of the store is not JSON; restore a backup", failure);
    }
  }

  static Map<String, String> stringMap(String json) {
    return read(json, STRING_MAP);
  }

  static AudioFeatures features(String json) {
    Map<AudioFeature, Double> values = new EnumMap<>(AudioFeature.class);
    read(json, NUMBER_MAP)
        .forEach((key, value) ->
            AudioFeature.ofKey(key).ifPresent(feature -> values.put(feature, value)));
    return new AudioFeatures(values);
  }

  private static String written(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, impossible);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException failure) {
      throw new StoreException("a column of the store is not JSON; restore a backup", failure);
    }
  }
}
