package io.segue.recommend;

import io.segue.index.View;
import io.segue.rerank.Arranged;
import io.segue.rerank.Fusion;
import io.segue.rerank.ListStage;
import io.segue.rerank.rule.Boosts;
import io.segue.retrieve.Scope;
import java.util.Optional;

/**
 * The steps of a request, one after the other: retrieve and score ({@link ScoredPool}), fuse
 * ({@link TieredRanking}), make a list ({@link ListStage}), write the answer.
 */
final class HybridRanking {
  private final View view;
  private final Profiles.Chosen chosen;
  private final Fusion fusion;

  HybridRanking(View view, Profiles.Chosen chosen) {
    this.view = view;
    this.chosen = chosen;
    this.fusion = chosen.fusion();
  }

  /** What a plan is answered within a scope, as a list stage arranges it. */
  Answer answer(Plan plan, Scope scope, ListStage stage, Query query) {
    Page page = query.page();
    ScoredPool pool = pool(plan, scope, query);
    Arranged arranged = stage.arrange(pool.ranking(fusion), view, page.end());
    Steps steps = steps(scope, pool, arranged, page);
    return ListedAnswer.of(
        view,
        new ListedAnswer.Account(chosen, plan.strategy(), plan.reason(), Optional.of(steps)),
        arranged,
        page);
  }

  ScoredPool pool(Plan plan, Scope scope, Query query) {
    Boosts boosts = Boosts.of(view, query.wishes().boosts());
    return ScoredPool.of(view, new TierMaker(scope, plan, fusion, boosts), boosts);
  }

  private static Steps steps(Scope scope, ScoredPool pool, Arranged arranged, Page page) {
    return new Steps(
        scope.documents(),
        scope.matches(),
        pool.retrieved(),
        pool.candidates(),
        arranged.dropped(),
        Math.min(page.end(), arranged.list().size()));
  }
}
