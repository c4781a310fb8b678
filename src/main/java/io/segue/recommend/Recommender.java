package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Fusion;
import io.segue.rerank.ListStage;
import io.segue.rerank.Weights;
import io.segue.retrieve.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Answers one request from one view: similar tracks, recommendations.
 *
 * <p>The same view and request give the same answer. A ranking holds {@code limit} tracks whenever
 * that many match the filter; otherwise it says that it is exhausted. Thread-safe.
 */
public final class Recommender {
  private static final String SIMILAR = "similar";

  private final Profiles profiles;

  /** A recommender with one profile of weights over the signals of {@link Signals}. */
  public Recommender(Weights weights) {
    this(Profiles.of(Fusion.of(weights)));
  }

  /** A recommender with profiles over the signals of {@link Signals}. */
  public Recommender(Profiles profiles) {
    this.profiles = profiles;
  }

  /** Name of the weights in force. */
  public String profile() {
    return profiles.standard();
  }

  /** Tracks similar to one track, which itself is left out; empty if the view doesn't know it. */
  public Optional<Answer> similar(View view, TrackId track, Query query) {
    OptionalInt docId = view.docId(track);
    if (docId.isEmpty()) {
      return Optional.empty();
    }
    HybridRanking ranking = new HybridRanking(view, profiles.choose(similar(query.fusion())));
    try (Plan plan = new Planner(view).similarTo(track, docId.getAsInt(), query.basis())) {
      Scope scope = Scope.of(view, query.filter(), new int[] {docId.getAsInt()});
      return Optional.of(ranking.answer(plan, scope, stage(query), query.page()));
    }
  }

  /** Tracks for whoever has this history; none of its tracks is answered. */
  public Answer recommend(View view, List<Evidence> history, Query query) {
    HybridRanking ranking = new HybridRanking(view, profiles.choose(query.fusion()));
    try (Prepared prepared = prepare(view, history, query)) {
      return ranking.answer(prepared.plan(), prepared.scope(), stage(query), query.page());
    }
  }

  /** What {@link #recommend} weighs for the ranks of the query's page and those before. */
  public ScoredPool pool(View view, List<Evidence> history, Query query) {
    HybridRanking ranking = new HybridRanking(view, profiles.choose(query.fusion()));
    try (Prepared prepared = prepare(view, history, query)) {
      return ranking.pool(prepared.plan(), prepared.scope()).covering(query.page().end());
    }
  }

  private record Prepared(Plan plan, Scope scope) implements AutoCloseable {
    @Override
    public void close() {
      plan.close();
    }
  }

  private static Prepared prepare(View view, List<Evidence> history, Query query) {
    List<Evidence> merged = Histories.merged(history);
    int[] docIds = view.docIds(merged.stream().map(Evidence::track).toList());
    return new Prepared(
        new Planner(view).forListener(merged, docIds, query.basis(), query.segments()),
        Scope.of(view, query.filter(), docIds));
  }

  /** A list of similar tracks is a scenario of its own, if the profiles know it. */
  private FusionChoice similar(FusionChoice choice) {
    return choice.scenario().isEmpty() && profiles.byScenario().containsKey(SIMILAR)
        ? new FusionChoice(
            choice.profile(), choice.method(), Optional.of(SIMILAR), choice.listener())
        : choice;
  }

  /** What makes a list of the ranking, as the query wants it. */
  private static ListStage stage(@SuppressWarnings("unused") Query query) {
    return ListStage.NONE;
  }
}
