package io.segue.rerank;

import java.util.Collections;
import java.util.List;
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

  /**
   * The share of a signal in the weights of some; 0 if none of them has a weight.
   *
   * @param signals the signals that there are
   */
  double share(String signal, List<String> signals) {
    double total = 0;
    for (String each : signals) {
      total += of(each);
    }
    return total == 0 ? 0 : of(signal) / total;
  }

  /** These weights, or equal ones if none of the signals has any. */
  Weights effective(List<String> signals) {
    if (signals.stream().anyMatch(signal -> of(signal) > 0)) {
      return this;
    }
    Map<String, Double> equal = new TreeMap<>();
    signals.forEach(signal -> equal.put(signal, 1.0));
    return new Weights(profile, equal);
  }

  private static void requireWeight(String signal, double weight) {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "the weight of " + signal + " must be finite and at least 0: " + weight);
    }
  }
}
