package io.segue.recommend;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.segue.index.View;
import io.segue.rerank.Arranged;
import io.segue.rerank.Fusion;
import io.segue.rerank.ListStage;
import io.segue.rerank.Weights;
import io.segue.rerank.rule.Boosts;
import io.segue.retrieve.NeighbourRetriever;
import io.segue.retrieve.PopularRetriever;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import io.segue.retrieve.VectorRetriever;
import java.util.List;
import java.util.Set;

/** One recommendation, first step by step and then whole, as it is served. */
final class RequestSteps {
  private static final Query QUERY = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 20));

  private final View view;
  private final Fusion fusion;
  private final Recommender recommender;

  RequestSteps(View view, Weights weights) {
    this.view = view;
    this.fusion = Fusion.of(weights);
    this.recommender = new Recommender(weights);
  }

  void run(List<Evidence> history, StepClock clock) {
    List<Evidence> merged = Histories.merged(history);
    int[] docIds =
        clock.time(
            "find the history", () -> view.docIds(merged.stream().map(Evidence::track).toList()));
    Plan plan =
        clock.time(
            "taste (fold-in, sums)",
            () -> new Planner(view).forListener(merged, docIds, Basis.HYBRID, List.of()));
    Scope scope = clock.time("scope", () -> Scope.of(view, TrackFilter.NONE, docIds));
    retrieve(plan, scope, clock);
    Set<String> counting = plan.counting(fusion);
    Retrieved retrieved =
        new Retrieval(scope, plan, counting, Apart.NONE).candidates(ScoredPool.FIRST_DEPTH);
    clock.time("score", () -> new Scoring(view, plan, counting).table(retrieved.docIds()));
    ScoredPool pool =
        ScoredPool.of(view, new TierMaker(scope, plan, fusion, Boosts.NONE), Boosts.NONE)
            .covering(20);
    Arranged arranged =
        clock.time("fuse and list", () -> ListStage.NONE.arrange(pool.ranking(fusion), view, 20));
    clock.time(
        "read 20 tracks",
        () -> arranged.list().stream().map(row -> view.track(row.docId())).toList());
    Answer answer = recommender.recommend(view, history, QUERY);
    clock.time("json", () -> json(answer));
    clock.time("whole", () -> json(recommender.recommend(view, history, QUERY)));
    plan.close();
  }

  private void retrieve(Plan plan, Scope scope, StepClock clock) {
    int depth = ScoredPool.FIRST_DEPTH;
    plan.cf()
        .ifPresent(query ->
            clock.time("retrieve cf", () -> new VectorRetriever(query).candidates(scope, depth)));
    plan.neighbours()
        .ifPresent(scores ->
            clock.time(
                "retrieve neighbours",
                () -> new NeighbourRetriever(scores).candidates(scope, depth)));
    plan.content()
        .ifPresent(query ->
            clock.time(
                "retrieve content", () -> new VectorRetriever(query).candidates(scope, depth)));
    clock.time("retrieve popular", () -> new PopularRetriever().candidates(scope, depth));
  }

  private static byte[] json(Answer answer) {
    try {
      return RequestCostBenchmark.JSON.writeValueAsBytes(AnswerJson.write(answer));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
