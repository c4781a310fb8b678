package io.segue.train;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much labels count beside listeners.
 *
 * @param byKind at least 0; 1 counts like one listener; a kind that is missing counts nothing
 * @param largest labels of more tracks than this don't count, at least 2
 */
public record LabelWeights(Map<Labels.Kind, Double> byKind, int largest) {
  /** No label counts. */
  public static final LabelWeights NONE = new LabelWeights(Map.of(), 2);

  public LabelWeights {
    Map<Labels.Kind, Double> copy = new EnumMap<>(Labels.Kind.class);
    copy.putAll(byKind);
    byKind = Collections.unmodifiableMap(copy);
    if (largest < 2) {
      throw new IllegalArgumentException("largest must be at least 2: " + largest);
    }
    byKind.forEach((kind, weight) -> {
      if (!(weight >= 0 && Double.isFinite(weight))) {
        throw new IllegalArgumentException(
            "the weight of " + kind + " must be finite and at least 0: " + weight);
      }
    });
  }

  /** The weight of a kind. */
  public double of(Labels.Kind kind) {
    return byKind.getOrDefault(kind, 0.0);
  }
}
