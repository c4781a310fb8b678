package io.segue.rerank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Fusion by a weighted sum of signals, each scaled to 0..1 over the candidates (min-max).
 *
 * <p>Weights are divided by the sum of those whose signal is in the table, so a score lies in 0..1.
 * A candidate without a signal gets nothing from it; a signal that is alike for all candidates that
 * have it gives them all of its weight.
 *
 * @see <a href="https://doi.org/10.1145/3596512">Bruch, Gai, Ingber 2023, an analysis of fusion
 *     functions for hybrid retrieval</a>
 */
public final class WeightedSum {
  private final Weights weights;

  public WeightedSum(Weights weights) {
    this.weights = weights;
  }

  /**
   * All candidates, best first.
   *
   * @param tieBreak a candidate's track id, compared where scores are equal
   */
  public List<Fused> fuse(SignalTable table, IntFunction<String> tieBreak) {
    double total = table.signals().stream().mapToDouble(weights::of).sum();
    List<Map<String, Double>> parts = new ArrayList<>();
    for (int c = 0; c < table.candidates(); c++) {
      parts.add(new LinkedHashMap<>());
    }
    for (String signal : table.signals()) {
      double weight = total == 0 ? 0 : weights.of(signal) / total;
      addParts(signal, MinMax.scaled(table.column(signal)), weight, parts);
    }
    List<Fused> fused = new ArrayList<>();
    for (int c = 0; c < parts.size(); c++) {
      double score = parts.get(c).values().stream().mapToDouble(Double::doubleValue).sum();
      fused.add(new Fused(c, score, parts.get(c)));
    }
    fused.sort(
        Comparator.comparingDouble(Fused::score)
            .reversed()
            .thenComparing(row -> tieBreak.apply(row.candidate())));
    return fused;
  }

  private static void addParts(
      String signal, double[] scaled, double weight, List<Map<String, Double>> parts) {
    for (int c = 0; c < scaled.length; c++) {
      parts.get(c).put(signal, weight * scaled[c]);
    }
  }
}
