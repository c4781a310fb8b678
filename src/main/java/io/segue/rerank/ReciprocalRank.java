package io.segue.rerank;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fusion by a weighted sum of reciprocal ranks: (k + 1) / (k + rank) with k = {@value #K}, so that
 * the first of a signal gets all of its weight. Equal candidates share the best of their ranks; a
 * candidate without a signal gets nothing from it. Scores lie in 0..1.
 *
 * @see <a href="https://doi.org/10.1145/1571941.1572114">Cormack, Clarke, Buettcher 2009</a>
 */
final class ReciprocalRank {
  private static final double K = 60;

  private final Weights weights;

  ReciprocalRank(Weights weights) {
    this.weights = weights;
  }

  /** What each signal contributes to each candidate, in the table's order of signals. */
  Map<String, double[]> parts(SignalTable table) {
    Map<String, double[]> parts = new LinkedHashMap<>();
    for (String signal : table.signals()) {
      double share = weights.share(signal, table.signals());
      Ranks ranks = Ranks.of(table.column(signal));
      double[] column = new double[table.candidates()];
      for (int row = 0; row < column.length; row++) {
        column[row] = ranks.isKnown(row) ? share * (K + 1) / (K + ranks.rank(row)) : 0;
      }
      parts.put(signal, column);
    }
    return parts;
  }
}
