package io.segue.rerank;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The candidates of one table in the order of their fused scores, taken one by one.
 *
 * <p>They are sorted by scores rounded to float; only where those are equal, the scores themselves
 * and then the ids decide, when it comes to them.
 */
public final class FusedOrder {
  private static final String BOOST = "boost";

  private final SignalTable table;
  private final Map<String, double[]> parts;
  private final double[] scores;
  private final Comparator<Integer> bestFirst;
  private final long[] ascending;
  private final Deque<Integer> ready = new ArrayDeque<>();
  private int left;

  private FusedOrder(SignalTable table, Map<String, double[]> parts, IntFunction<String> tieBreak) {
    this.table = table;
    this.parts = parts;
    this.scores = new double[table.candidates()];
    for (double[] column : parts.values()) {
      for (int row = 0; row < scores.length; row++) {
        scores[row] += column[row];
      }
    }
    this.bestFirst =
        Comparator.comparingDouble((Integer row) -> -scores[row])
            .thenComparing(row -> tieBreak.apply(table.docId(row)));
    this.ascending = new long[scores.length];
    for (int row = 0; row < scores.length; row++) {
      // Scores are not negative, so that their bits sort as they do.
      ascending[row] = ((long) Float.floatToIntBits((float) scores[row]) << 32) | row;
    }
    Arrays.sort(ascending);
    this.left = ascending.length;
  }

  /**
   * The order that a fusion gives.
   *
   * @param tieBreak a document's track id, compared where scores are equal
   */
  public static FusedOrder of(Fusion fusion, SignalTable table, IntFunction<String> tieBreak) {
    return new FusedOrder(table, lifted(parts(fusion, table), table), tieBreak);
  }

  /** By how much scores are multiplied, each factor above 0. */
  public interface Factors {
    /** The factor of a document. */
    double of(int docId);
  }

  /** The order that a fusion gives once scores are multiplied; what that adds is a part. */
  public static FusedOrder of(
      Fusion fusion, SignalTable table, IntFunction<String> tieBreak, Factors factors) {
    Map<String, double[]> parts = lifted(parts(fusion, table), table);
    double[] added = new double[table.candidates()];
    for (int row = 0; row < added.length; row++) {
      double score = 0;
      for (double[] column : parts.values()) {
        score += column[row];
      }
      added[row] = (factors.of(table.docId(row)) - 1) * score;
    }
    parts.put(BOOST, added);
    return new FusedOrder(table, parts, tieBreak);
  }

  private static Map<String, double[]> lifted(Map<String, double[]> parts, SignalTable table) {
    if (table.lifts().isEmpty()) {
      return parts;
    }
    double best = 0;
    for (int row = 0; row < table.candidates(); row++) {
      double score = 0;
      for (double[] part : parts.values()) {
        score += part[row];
      }
      best = Math.max(best, score);
    }
    double scale = best;
    Map<String, double[]> all = new LinkedHashMap<>(parts);
    table
        .lifts()
        .forEach((name, lift) ->
            all.put(name, Arrays.stream(lift).map(share -> scale * share).toArray()));
    return all;
  }

  /** The best candidate that was not taken yet. */
  public Optional<Fused> next() {
    if (ready.isEmpty()) {
      readyEqualOnes();
    }
    return Optional.ofNullable(ready.poll()).map(this::fused);
  }

  /** Takes the best of the rest, with all that are equal to it as floats. */
  private void readyEqualOnes() {
    List<Integer> equal = new ArrayList<>();
    while (left > 0 && (equal.isEmpty() || ascending[left - 1] >> 32 == ascending[left] >> 32)) {
      equal.add((int) ascending[--left]);
    }
    if (equal.size() > 1) {
      equal.sort(bestFirst);
    }
    ready.addAll(equal);
  }

  private static Map<String, double[]> parts(Fusion fusion, SignalTable table) {
    Weights weights = fusion.weights().effective(table.signals());
    return new LinkedHashMap<>(
        switch (fusion.method()) {
          case WEIGHTED_SUM -> new WeightedSum(weights, fusion.normalisation()).parts(table);
          case RRF -> new ReciprocalRank(weights).parts(table);
        });
  }

  private Fused fused(int row) {
    Map<String, Double> own = new LinkedHashMap<>();
    parts.forEach((name, column) -> {
      if (column[row] != 0 || !name.equals(BOOST)) {
        own.put(name, column[row]);
      }
    });
    return new Fused(table.docId(row), scores[row], own);
  }
}
