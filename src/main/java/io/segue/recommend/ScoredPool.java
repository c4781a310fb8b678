package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.Fusion;
import io.segue.rerank.SignalTable;
import io.segue.retrieve.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The candidates of one request with their signals, before they are weighed; usable while the view
 * is open. Not thread-safe.
 *
 * <p>Candidates come in tiers, each retrieved when a rank in it is first asked for. Which
 * candidates and signals there are depends on which weights are above 0, but not on how large they
 * are.
 */
public final class ScoredPool {
  private static final int FIRST_DEPTH = 500;
  private static final int DEEPENING = 5;

  private final Scope scope;
  private final Retrieval retrieval;
  private final Scoring scoring;
  private final List<Tier> tiers = new ArrayList<>();

  /**
   * Candidates that cover the ranks up to a depth.
   *
   * @param depth of each retriever, and ranks covered
   */
  record Tier(int depth, Retrieved retrieved, SignalTable table) {
    /** Whether every track in the scope is a candidate. */
    boolean isLast() {
      return table.candidates() < depth;
    }
  }

  ScoredPool(Scope scope, Plan plan, Set<String> counting) {
    this.scope = scope;
    this.retrieval = new Retrieval(scope, plan, counting);
    this.scoring = new Scoring(scope.view(), plan, counting);
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
      best.add(view().id(fused.get().docId()));
    }
    return best;
  }

  FusedRanking ranking(Fusion fusion) {
    return new TieredRanking(this, fusion);
  }

  View view() {
    return scope.view();
  }

  Scope scope() {
    return scope;
  }

  /** Tier by number from 0; asked in order. */
  Tier tier(int number) {
    if (number == tiers.size()) {
      int depth = number == 0 ? FIRST_DEPTH : DEEPENING * tiers.getLast().depth();
      Retrieved retrieved = retrieval.candidates(depth);
      tiers.add(new Tier(depth, retrieved, scoring.table(retrieved.docIds())));
    }
    return tiers.get(number);
  }

  /** Candidates of each retriever in the deepest tier so far. */
  Map<String, Integer> retrieved() {
    return tiers.isEmpty() ? new LinkedHashMap<>() : tiers.getLast().retrieved().byRetriever();
  }

  /** Candidates in the deepest tier so far. */
  int candidates() {
    return tiers.isEmpty() ? 0 : tiers.getLast().table().candidates();
  }
}
