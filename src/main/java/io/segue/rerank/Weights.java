package io.segue.rerank;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** The signals that count: those with a weight above 0, or all of them if none has one. */
  public Set<String> counting(Set<String> signals) {
    Set<String> weighty = new TreeSet<>(signals);
    weighty.removeIf(signal -> of(signal) == 0);
    return weighty.isEmpty() ? new TreeSet<>(signals) : weighty;
  }

  private static void requireWeight(String signal, double weight) {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "the weight of " + signal + " must be finite and at least 0: " + weight);
    }
  }
}
