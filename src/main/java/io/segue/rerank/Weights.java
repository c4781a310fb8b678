package io.segue.rerank;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named profile: how much each signal counts.
 *
 * @param profile its name, which every answer gives
 * @param bySignal finite weights of at least 0, by signal; they need not add up to 1
 */
public record Weights(String profile, Map<String, Double> bySignal) {
  public Weights {
    bySignal = Collections.unmodifiableMap(new TreeMap<>(bySignal));
    bySignal.forEach(Weights::requireWeight);
  }

  /** The weight of a signal; 0 for one that the profile doesn't name. */
  public double of(String signal) {
    return bySignal.getOrDefault(signal, 0.0);
  }

  private static void requireWeight(String signal, double weight) {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "the weight of " + signal + " must be finite and at least 0: " + weight);
    }
  }
}
