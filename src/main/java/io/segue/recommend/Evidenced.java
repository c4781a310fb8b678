package io.segue.recommend;

import io.segue.rerank.Fusion;
import io.segue.rerank.Weights;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a history has to say beside what is probable without it: with n tracks that are liked,
 * the prior counts k / (n + k) of its weight, k being {@value #HALF}. So it decides alone before
 * the first listen and fades away afterwards.
 *
 * @param liked tracks that speak for a taste, at least 0
 */
record Evidenced(int liked) {
  /** Liked tracks after which the prior counts half of its weight. */
  static final double HALF = 2;

  /** A share of the weight that is not worth asking for. */
  private static final double NEGLIGIBLE = 0.05;

  /** What share of its weight the prior counts, 0 to 1. */
  double priorShare() {
    return HALF / (liked + HALF);
  }

  /** Whether the prior has anything left to say. */
  boolean leavesRoom() {
    return priorShare() >= NEGLIGIBLE;
  }

  /** The same fusion with the prior's weight as the evidence leaves it. */
  Fusion over(Fusion fusion) {
    Weights weights = fusion.weights();
    if (liked == 0 || weights.of(Signals.PRIOR) == 0) {
      return fusion;
    }
    Map<String, Double> bySignal = new TreeMap<>(weights.bySignal());
    bySignal.put(Signals.PRIOR, weights.of(Signals.PRIOR) * priorShare());
    return fusion.with(new Weights(weights.profile(), bySignal));
  }
}
