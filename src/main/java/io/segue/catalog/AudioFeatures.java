package io.segue.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The known audio features of one track; an absent key is unknown.
 *
 * @param values each value within its feature's range
 */
public record AudioFeatures(Map<AudioFeature, Double> values) {
  /** Nothing known. */
  public static final AudioFeatures UNKNOWN = new AudioFeatures(Map.of());

  public AudioFeatures {
    Map<AudioFeature, Double> copy = new EnumMap<>(AudioFeature.class);
    copy.putAll(values);
    copy.forEach(AudioFeatures::requireInRange);
    values = Collections.unmodifiableMap(copy);
  }

  public OptionalDouble value(AudioFeature feature) {
    Double value = values.get(feature);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** These features, with those that {@code newer} knows in their place. */
  public AudioFeatures mergedWith(AudioFeatures newer) {
    Map<AudioFeature, Double> merged = new EnumMap<>(AudioFeature.class);
    merged.putAll(values);
    merged.putAll(newer.values);
    return new AudioFeatures(merged);
  }

  private static void requireInRange(AudioFeature feature, double value) {
    if (!(value >= feature.min() && value <= feature.max())) {
      throw new IllegalArgumentException(
          feature.key() + " must be within " + feature.min() + ".." + feature.max() + ": " + value);
    }
  }
}
