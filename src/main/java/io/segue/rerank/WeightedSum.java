package io.segue.rerank;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fusion by a weighted sum of signals, each normalised over the candidates.
 *
 * <p>Weights are divided by the sum of those whose signal is in the table. A candidate without a
 * signal gets nothing from it; a signal that is alike for all candidates that have it gives them
 * all of its weight. Scores lie in 0..1, but have no upper bound with {@link
 * Fusion.Normalisation#Z_SCORE}.
 *
 * @see <a href="https://doi.org/10.1145/3596512">Bruch, Gai, Ingber 2023, an analysis of fusion
 *     functions for hybrid retrieval</a>
 */
final class WeightedSum {
  private final Weights weights;
  private final Fusion.Normalisation normalisation;

  WeightedSum(Weights weights, Fusion.Normalisation normalisation) {
    this.weights = weights;
    this.normalisation = normalisation;
  }

  /** What each signal contributes to each candidate, in the table's order of signals. */
  Map<String, double[]> parts(SignalTable table) {
    Map<String, double[]> parts = new LinkedHashMap<>();
    for (String signal : table.signals()) {
      double share = weights.share(signal, table.signals());
      double[] column = normalised(table.column(signal));
      for (int row = 0; row < column.length; row++) {
        column[row] *= share;
      }
      parts.put(signal, column);
    }
    return parts;
  }

  private double[] normalised(float[] column) {
    return switch (normalisation) {
      case MIN_MAX -> MinMax.scaled(column);
      case Z_SCORE -> ZScore.scaled(column);
      case RANK -> Ranks.of(column).shares();
    };
  }
}
