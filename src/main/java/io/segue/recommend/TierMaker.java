package io.segue.recommend;

import io.segue.rerank.TailDial;
import io.segue.retrieve.Scope;
import java.util.Set;

/** Retrieves and scores the candidates of one request, as deep as it is asked to. */
final class TierMaker {
  private final Retrieval retrieval;
  private final Scoring scoring;
  private final Lifting lifting;

  TierMaker(Scope scope, Plan plan, Set<String> counting) {
    this(scope, plan, counting, TailDial.NONE);
  }

  TierMaker(Scope scope, Plan plan, Set<String> counting, TailDial dial) {
    this.retrieval = new Retrieval(scope, plan, counting, dial);
    this.lifting = new Lifting(scope.view(), dial);
    this.scoring = new Scoring(scope.view(), plan, counting);
  }

  /** The candidates that cover so many ranks. */
  Tier tier(int depth) {
    Retrieved retrieved = retrieval.candidates(depth);
    return new Tier(depth, retrieved, lifting.over(scoring.table(retrieved.docIds())));
  }
}
