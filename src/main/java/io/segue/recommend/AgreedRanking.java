package io.segue.recommend;

import io.segue.rerank.Fused;
import io.segue.rerank.FusedOrder;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.Fusion;
import io.segue.rerank.SignalTable;
import io.segue.rerank.rule.Boosts;
import io.segue.retrieve.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What several seeds agree on: every candidate of any of them is scored for each, and the scores of
 * one candidate become one by a {@link SoftMinimum}. Ranks come in tiers, as a single seed's do.
 * Not thread-safe.
 */
final class AgreedRanking implements FusedRanking {
  private static final int DEEPENING = 5;

  private final Scope scope;
  private final List<Plan> plans;
  private final Fusion fusion;
  private final SoftMinimum minimum;
  private final Boosts boosts;
  private final Apart apart;
  private final List<Fused> ranks = new ArrayList<>();
  private final Set<Integer> ranked = new HashSet<>();
  private int depth = ScoredPool.FIRST_DEPTH;
  private boolean isComplete;

  /**
   * How scores become one.
   *
   * @param fusion of the signals of one seed
   * @param minimum of the seeds
   */
  record Mix(Fusion fusion, SoftMinimum minimum) {}

  AgreedRanking(Scope scope, List<Plan> plans, Mix mix, Boosts boosts) {
    this.scope = scope;
    this.boosts = boosts;
    this.plans = List.copyOf(plans);
    this.fusion = mix.fusion();
    this.minimum = mix.minimum();
    this.apart = Apart.of(scope, boosts, fusion.dial());
  }

  @Override
  public Optional<Fused> at(int place) {
    while (place >= ranks.size() && !isComplete) {
      extend();
    }
    return place < ranks.size() ? Optional.of(ranks.get(place)) : Optional.empty();
  }

  private void extend() {
    int[] docIds = candidates();
    List<Map<Integer, Fused>> bySeed = plans.stream().map(plan -> scored(plan, docIds)).toList();
    List<Fused> agreed = new ArrayList<>();
    for (int docId : docIds) {
      agreed.add(boosts.boosted(agreed(docId, bySeed)));
    }
    agreed.sort(
        Comparator.comparingDouble(Fused::score)
            .reversed()
            .thenComparing(fused -> scope.view().id(fused.docId()).value()));
    for (Fused fused : agreed) {
      if (ranks.size() < depth && ranked.add(fused.docId())) {
        ranks.add(fused);
      }
    }
    isComplete = docIds.length < depth;
    depth *= DEEPENING;
  }

  private int[] candidates() {
    Set<Integer> docIds = new TreeSet<>();
    for (Plan plan : plans) {
      Retrieval retrieval = new Retrieval(scope, plan, counting(plan), apart);
      for (int docId : retrieval.candidates(depth).docIds()) {
        docIds.add(docId);
      }
    }
    return docIds.stream().mapToInt(Integer::intValue).toArray();
  }

  private Map<Integer, Fused> scored(Plan plan, int[] docIds) {
    SignalTable table =
        new Lifting(scope.view(), fusion.dial())
            .over(new Scoring(scope.view(), plan, counting(plan)).table(docIds));
    Map<Integer, Fused> byDocument = new HashMap<>();
    FusedOrder order = FusedOrder.of(fusion, table, docId -> scope.view().id(docId).value());
    for (Optional<Fused> next = order.next(); next.isPresent(); next = order.next()) {
      byDocument.put(next.get().docId(), next.get());
    }
    return byDocument;
  }

  /** The parts are those of the mean, all made smaller by as much as the seeds disagree. */
  private Fused agreed(int docId, List<Map<Integer, Fused>> bySeed) {
    double[] scores = new double[bySeed.size()];
    Map<String, Double> parts = new LinkedHashMap<>();
    double sum = 0;
    for (int seed = 0; seed < scores.length; seed++) {
      Fused own = bySeed.get(seed).getOrDefault(docId, new Fused(docId, 0, Map.of()));
      scores[seed] = own.score();
      sum += own.score();
      own.parts().forEach((signal, part) -> parts.merge(signal, part, Double::sum));
    }
    double score = minimum.of(scores);
    double share = sum > 0 ? score / sum : 0;
    parts.replaceAll((_, part) -> part * share);
    return new Fused(docId, score, parts);
  }

  private Set<String> counting(Plan plan) {
    return plan.counting(fusion);
  }
}
