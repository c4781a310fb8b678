package io.segue.recommend;

import io.segue.rerank.Fused;
import io.segue.rerank.FusedOrder;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.Fusion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pool's ranks tier by tier: a deeper tier ranks only what is not ranked yet, on a scale that
 * begins where the tier before ends, so that scores never rise with the rank.
 */
final class TieredRanking implements FusedRanking {
  private final ScoredPool pool;
  private final Fusion fusion;
  private final List<Fused> ranks = new ArrayList<>();
  private final Set<Integer> ranked = new HashSet<>();
  private Optional<FusedOrder> order = Optional.empty();
  private int tiers;
  private int end;
  private double scale = 1;

  TieredRanking(ScoredPool pool, Fusion fusion) {
    this.pool = pool;
    this.fusion = fusion;
  }

  @Override
  public Optional<Fused> at(int place) {
    while (place >= ranks.size()) {
      Optional<Fused> next = next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      ranks.add(next.get());
    }
    return Optional.of(ranks.get(place));
  }

  private Optional<Fused> next() {
    while (true) {
      Optional<Fused> next =
          ranks.size() < end ? order.flatMap(FusedOrder::next) : Optional.empty();
      if (next.isEmpty()) {
        if (!pool.hasTier(tiers)) {
          return Optional.empty();
        }
        open(pool.tier(tiers++));
      } else if (ranked.add(next.get().docId())) {
        return next.map(this::scaled);
      }
    }
  }

  private void open(Tier tier) {
    order = Optional.of(FusedOrder.of(fusion, tier.table(), id -> pool.view().id(id).value()));
    end = tier.depth();
    scale = -1;
  }

  private Fused scaled(Fused fused) {
    if (scale < 0) {
      double limit = ranks.isEmpty() ? fused.score() : ranks.getLast().score();
      scale = fused.score() > limit ? limit / fused.score() : 1;
    }
    return scale == 1 ? fused : fused.scaled(scale);
  }
}
