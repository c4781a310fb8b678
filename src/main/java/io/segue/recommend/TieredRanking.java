package io.segue.recommend;

import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.Fusion;
import io.segue.rerank.SignalTable;
import io.segue.rerank.WeightedSum;
import io.segue.rerank.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A pool's ranks tier by tier: a deeper tier ranks only what is not ranked yet. */
final class TieredRanking implements FusedRanking {
  private final ScoredPool pool;
  private final Fusion fusion;
  private final List<Fused> ranks = new ArrayList<>();
  private final Set<Integer> ranked = new HashSet<>();
  private int tiers;
  private boolean isComplete;

  TieredRanking(ScoredPool pool, Fusion fusion) {
    this.pool = pool;
    this.fusion = fusion;
  }

  @Override
  public Optional<Fused> at(int place) {
    while (place >= ranks.size() && !isComplete) {
      extend();
    }
    return place < ranks.size() ? Optional.of(ranks.get(place)) : Optional.empty();
  }

  private void extend() {
    ScoredPool.Tier tier = pool.tier(tiers++);
    List<Fused> fused =
        new WeightedSum(effective(tier.table()))
            .fuse(tier.table(), docId -> pool.view().id(docId).value());
    for (Fused candidate : fused) {
      if (ranks.size() < tier.depth() && ranked.add(candidate.docId())) {
        ranks.add(candidate);
      }
    }
    isComplete = tier.isLast();
  }

  /** If no signal has a weight, all of them count alike. */
  private Weights effective(SignalTable table) {
    Weights weights = fusion.weights();
    boolean hasWeight = table.signals().stream().anyMatch(signal -> weights.of(signal) > 0);
    return hasWeight && table.signals().size() > 1
        ? weights
        : new Weights(
            weights.profile(),
            table.signals().stream().collect(Collectors.toMap(signal -> signal, _ -> 1.0)));
  }
}
