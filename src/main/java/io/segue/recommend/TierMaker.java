package io.segue.recommend;

import io.segue.rerank.Fusion;
import io.segue.rerank.rule.Boosts;
import io.segue.retrieve.Scope;
import java.util.Set;

/** Retrieves and scores the candidates of one request, as deep as it is asked to. */
final class TierMaker {
  private final Retrieval retrieval;
  private final Scoring scoring;
  private final Evidenced evidence;
  private final Lifting lifting;

  TierMaker(Scope scope, Plan plan, Fusion fusion, Boosts boosts) {
    Set<String> counting = plan.counting(fusion);
    this.retrieval = new Retrieval(scope, plan, counting, Apart.of(scope, boosts, fusion.dial()));
    this.lifting = new Lifting(scope.view(), fusion.dial());
    this.evidence = plan.evidence();
    this.scoring = new Scoring(scope.view(), plan, counting);
  }

  /** How much the history says beside what is probable without it. */
  Evidenced evidence() {
    return evidence;
  }

  /** The candidates that cover so many ranks. */
  Tier tier(int depth) {
    Retrieved retrieved = retrieval.candidates(depth);
    return new Tier(depth, retrieved, lifting.over(scoring.table(retrieved.docIds())));
  }
}
