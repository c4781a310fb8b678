package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Fusion;
import io.segue.rerank.ListStage;
import io.segue.rerank.Weights;
import io.segue.retrieve.TrackFilter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers one request from one view: search, similar tracks, recommendations.
 *
 * <p>The same view and request give the same answer. A ranking holds {@code limit} tracks whenever
 * that many match the filter; otherwise it says that it is exhausted. Thread-safe.
 */
public final class Recommender {
  private final Fusion fusion;

  /** A recommender with one profile of weights over the signals of {@link Signals}. */
  public Recommender(Weights weights) {
    this(Fusion.of(weights));
  }

  /** A recommender with one way of fusing the signals of {@link Signals}. */
  public Recommender(Fusion fusion) {
    this.fusion = fusion;
  }

  /**
   * Tracks whose words match.
   *
   * @throws InvalidRequestException if the text is blank or too long
   */
  public SearchAnswer search(View view, String text, TrackFilter filter, Page page) {
    return new TextSearch(view, fusion.weights().profile()).answer(text, filter, page);
  }

  /** Tracks similar to one track, which itself is left out; empty if the view doesn't know it. */
  public Optional<Answer> similar(View view, TrackId track, Query query) {
    OptionalInt docId = view.docId(track);
    if (docId.isEmpty()) {
      return Optional.empty();
    }
    Plan plan = new Planner(view).similarTo(track, docId.getAsInt(), query.basis());
    return Optional.of(
        new HybridRanking(view, fusion(query))
            .answer(plan, query.filter().excluding(Set.of(track)), stage(query), query.page()));
  }

  /** Tracks for whoever has this history; none of its tracks is answered. */
  public Answer recommend(View view, List<Evidence> history, Query query) {
    return new HybridRanking(view, fusion(query))
        .answer(plan(view, history, query), unheard(history, query), stage(query), query.page());
  }

  /** What {@link #recommend} weighs, whatever the page. */
  public ScoredPool pool(View view, List<Evidence> history, Query query) {
    return new HybridRanking(view, fusion(query))
        .pool(plan(view, history, query), unheard(history, query));
  }

  /** How the query wants signals to be fused. */
  private Fusion fusion(Query query) {
    return query.fusion().method().map(fusion::with).orElse(fusion);
  }

  /** What makes a list of the ranking, as the query wants it. */
  private static ListStage stage(@SuppressWarnings("unused") Query query) {
    return ListStage.NONE;
  }

  private static Plan plan(View view, List<Evidence> history, Query query) {
    return new Planner(view).forHistory(Histories.merged(history), query.basis());
  }

  private static TrackFilter unheard(List<Evidence> history, Query query) {
    Set<TrackId> known = history.stream().map(Evidence::track).collect(Collectors.toSet());
    return query.filter().excluding(known);
  }
}
