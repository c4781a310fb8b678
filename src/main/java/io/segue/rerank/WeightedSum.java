package io.segue.rerank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
   * @param tieBreak a document's track id, compared where scores are equal
   */
  public List<Fused> fuse(SignalTable table, IntFunction<String> tieBreak) {
    return best(table, tieBreak, table.candidates());
  }

  /**
   * The first {@code limit} candidates of {@link #fuse}.
   *
   * @param tieBreak a document's track id, compared where scores are equal
   */
  public List<Fused> best(SignalTable table, IntFunction<String> tieBreak, int limit) {
    Map<String, double[]> parts = parts(table);
    double[] scores = new double[table.candidates()];
    for (double[] column : parts.values()) {
      for (int c = 0; c < scores.length; c++) {
        scores[c] += column[c];
      }
    }
    return ranked(scores, row -> tieBreak.apply(table.docId(row)), limit).stream()
        .map(row -> fused(row, new Place(table.docId(row), scores[row]), parts))
        .toList();
  }

  /** What each signal contributes to each candidate, in the table's order of signals. */
  private Map<String, double[]> parts(SignalTable table) {
    double total = table.signals().stream().mapToDouble(weights::of).sum();
    Map<String, double[]> parts = new LinkedHashMap<>();
    for (String signal : table.signals()) {
      double weight = total == 0 ? 0 : weights.of(signal) / total;
      double[] column = MinMax.scaled(table.column(signal));
      for (int c = 0; c < column.length; c++) {
        column[c] *= weight;
      }
      parts.put(signal, column);
    }
    return parts;
  }

  private static List<Integer> ranked(double[] scores, IntFunction<String> tieBreak, int limit) {
    if (limit == 0) {
      return List.of();
    }
    Comparator<Integer> worstFirst =
        Comparator.comparingDouble((Integer candidate) -> scores[candidate])
            .thenComparing(candidate -> tieBreak.apply(candidate), Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(limit, worstFirst);
    for (int c = 0; c < scores.length; c++) {
      if (best.size() < limit) {
        best.add(c);
      } else if (worstFirst.compare(c, best.element()) > 0) {
        best.remove();
        best.add(c);
      }
    }
    List<Integer> ranked = new ArrayList<>(best);
    ranked.sort(worstFirst.reversed());
    return ranked;
  }

  private static Fused fused(int row, Place place, Map<String, double[]> parts) {
    Map<String, Double> own = new LinkedHashMap<>();
    parts.forEach((signal, column) -> own.put(signal, column[row]));
    return new Fused(place.docId(), place.score(), own);
  }

  private record Place(int docId, double score) {}
}
