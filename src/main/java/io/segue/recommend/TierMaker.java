package io.segue.recommend;

import io.segue.rerank.rule.Boosts;
import io.segue.retrieve.Scope;
import java.util.Set;

/** Retrieves and scores the candidates of one request, as deep as it is asked to. */
final class TierMaker {
  private final Retrieval retrieval;
  private final Scoring scoring;
  private final Evidenced evidence;

  TierMaker(Scope scope, Plan plan, Set<String> counting, Boosts boosts) {
    this.retrieval = new Retrieval(scope, plan, counting, boosts.favoured(scope));
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
    return new Tier(depth, retrieved, scoring.table(retrieved.docIds()));
  }
}
