package io.segue.rerank;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;

/** The candidates of one table in the order of their fused scores, taken one by one. */
public final class FusedOrder {
  private final SignalTable table;
  private final Map<String, double[]> parts;
  private final double[] scores;
  private final PriorityQueue<Integer> rows;

  private FusedOrder(SignalTable table, Map<String, double[]> parts, IntFunction<String> tieBreak) {
    this.table = table;
    this.parts = parts;
    this.scores = new double[table.candidates()];
    for (double[] column : parts.values()) {
      for (int row = 0; row < scores.length; row++) {
        scores[row] += column[row];
      }
    }
    this.rows =
        new PriorityQueue<>(
            Math.max(1, scores.length),
            Comparator.comparingDouble((Integer row) -> -scores[row])
                .thenComparing(row -> tieBreak.apply(table.docId(row))));
    for (int row = 0; row < scores.length; row++) {
      rows.add(row);
    }
  }

  /**
   * The order that a fusion gives.
   *
   * @param tieBreak a document's track id, compared where scores are equal
   */
  public static FusedOrder of(Fusion fusion, SignalTable table, IntFunction<String> tieBreak) {
    Weights weights = fusion.weights().effective(table.signals());
    Map<String, double[]> parts =
        switch (fusion.method()) {
          case WEIGHTED_SUM -> new WeightedSum(weights, fusion.normalisation()).parts(table);
          case RECIPROCAL_RANK -> new ReciprocalRank(weights).parts(table);
        };
    return new FusedOrder(table, parts, tieBreak);
  }

  /** The best candidate that was not taken yet. */
  public Optional<Fused> next() {
    return Optional.ofNullable(rows.poll()).map(this::fused);
  }

  private Fused fused(int row) {
    Map<String, Double> own = new LinkedHashMap<>();
    parts.forEach((signal, column) -> own.put(signal, column[row]));
    return new Fused(table.docId(row), scores[row], own);
  }
}
