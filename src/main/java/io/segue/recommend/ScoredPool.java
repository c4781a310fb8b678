package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.Fusion;
import io.segue.rerank.rule.Boosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The candidates of one request with their signals, before they are weighed; usable while the view
 * is open. Not thread-safe.
 *
 * <p>Candidates come in tiers, each retrieved when a rank in it is first asked for: first pages
 * look little beyond themselves. Which candidates and signals there are depends on which weights
 * are above 0, but not on how large they are.
 */
public final class ScoredPool {
  /** Ranks that the first tier covers. */
  static final int FIRST_DEPTH = 100;

  private static final int DEEPENING = 5;

  private final View view;
  private final Optional<TierMaker> maker;
  private final Boosts boosts;
  private final Evidenced evidence;
  private final List<Tier> tiers = new ArrayList<>();

  private ScoredPool(View view, Optional<TierMaker> maker, Boosts boosts, Evidenced evidence) {
    this.view = view;
    this.maker = maker;
    this.boosts = boosts;
    this.evidence = evidence;
  }

  /** A pool that deepens itself when it is looked into. */
  static ScoredPool of(View view, TierMaker maker, Boosts boosts) {
    return new ScoredPool(view, Optional.of(maker), boosts, maker.evidence());
  }

  /** The candidates for so many ranks and no deeper ones, without what it takes to find them. */
  ScoredPool covering(int ranks) {
    ScoredPool fixed = new ScoredPool(view, Optional.empty(), boosts, evidence);
    int number = 0;
    while (hasTier(number) && (number == 0 || tiers.get(number - 1).depth() < ranks)) {
      fixed.tiers.add(tier(number++));
    }
    return fixed;
  }

  /** The first ranks of what a request with this fusion is answered. */
  public List<TrackId> best(Fusion fusion, int limit) {
    FusedRanking ranking = ranking(fusion);
    List<TrackId> best = new ArrayList<>();
    for (int place = 0; place < limit; place++) {
      Optional<Fused> fused = ranking.at(place);
      if (fused.isEmpty()) {
        return best;
      }
      best.add(view.id(fused.get().docId()));
    }
    return best;
  }

  FusedRanking ranking(Fusion fusion) {
    return new TieredRanking(this, evidence.over(fusion));
  }

  Boosts boosts() {
    return boosts;
  }

  View view() {
    return view;
  }

  /** Whether there is, or can be made, a tier of that number, from 0. */
  boolean hasTier(int number) {
    return number < tiers.size()
        || (maker.isPresent() && (tiers.isEmpty() || !tiers.getLast().isLast()));
  }

  /** A tier that {@link #hasTier} knows; the one before it was asked for already. */
  Tier tier(int number) {
    if (number == tiers.size()) {
      int depth = number == 0 ? FIRST_DEPTH : DEEPENING * tiers.getLast().depth();
      tiers.add(maker.orElseThrow().tier(depth));
    }
    return tiers.get(number);
  }

  /** Candidates of each retriever in the deepest tier so far. */
  Map<String, Integer> retrieved() {
    return tiers.isEmpty() ? Map.of() : tiers.getLast().retrieved().byRetriever();
  }

  /** Candidates in the deepest tier so far. */
  int candidates() {
    return tiers.isEmpty() ? 0 : tiers.getLast().table().candidates();
  }
}
