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
import java.util.Set;

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
    HybridRanking ranking = new HybridRanking(view, chosenForSimilar(query));
    Terms terms = new Terms(view, query);
    try (Plan plan = new Planner(view).similarTo(track, docId.getAsInt(), query.basis())) {
      Scope scope = Scope.of(view, terms.without(Set.of()), new int[] {docId.getAsInt()});
      ListStage stage = terms.beside(List.of(view.track(docId.getAsInt())));
      return Optional.of(ranking.answer(plan, scope, stage, query));
    }
  }

  /** Tracks for whoever has this history; none of its tracks is answered unless wished for. */
  public Answer recommend(View view, List<Evidence> history, Query query) {
    HybridRanking ranking = new HybridRanking(view, chosen(query));
    try (Prepared prepared = prepare(view, history, query)) {
      ListStage stage = new Terms(view, query).forMix(prepared.history());
      return ranking.answer(prepared.plan(), prepared.scope(), stage, query);
    }
  }

  /**
   * Tracks that several seeds agree on; none of the history is answered unless wished for.
   *
   * @throws InvalidRequestException if the view doesn't know one of the seeds
   */
  public Answer similar(View view, Seeds seeds, List<Evidence> history, Query query) {
    return new SeedsRanking(view, profiles.choose(similar(query.fusion())))
        .answer(seeds, Histories.merged(history), query);
  }

  /**
   * A path from one track to another, both included.
   *
   * @throws InvalidRequestException if the view doesn't know one of them
   */
  public Answer path(View view, TrackId from, TrackId to, Query query) {
    return new PathAnswer(view, profiles.standard()).between(from, to, query);
  }

  /** The next tracks of a radio, and where it is then. */
  public RadioAnswer radio(View view, RadioRequest request, Station station) {
    return new Radio(view, profiles.choose(request.query().fusion())).next(request, station);
  }

  /**
   * The tracks of an artist that most people hear, to start a radio from.
   *
   * @throws InvalidRequestException if there is none
   */
  public static List<TrackId> tracksOf(View view, String artist) {
    return Radio.tracksOf(view, artist);
  }

  /** Why {@link #recommend} does not answer a track. */
  public WhyNot whyNot(View view, List<Evidence> history, Query query, TrackId track) {
    return new Inquiry(view, new AskedForHistory(this, view, history), track).whyNot(query);
  }

  /** Why {@link #similar} does not answer a track; empty if the view doesn't know the seed. */
  public Optional<WhyNot> whyNotSimilar(View view, TrackId seed, Query query, TrackId track) {
    return view.docId(seed).isEmpty()
        ? Optional.empty()
        : Optional.of(new Inquiry(view, new AskedForSeed(this, view, seed), track).whyNot(query));
  }

  /** What {@link #recommend} weighs for the ranks of the query's page and those before. */
  public ScoredPool pool(View view, List<Evidence> history, Query query) {
    HybridRanking ranking = new HybridRanking(view, chosen(query));
    try (Prepared prepared = prepare(view, history, query)) {
      return ranking.pool(prepared.plan(), prepared.scope(), query).covering(query.page().end());
    }
  }

  private record Prepared(Plan plan, Scope scope, List<Evidence> history) implements AutoCloseable {
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
        new Terms(view, query).scope(merged, docIds, Set.of()),
        merged);
  }

  /** What answers from a view are a function of, for those who put several together. */
  public Answer.Origin origin(View view) {
    return new Answer.Origin(view.generation().toString(), view.change(), profiles.standard());
  }

  /** How signals of recommendations are fused. */
  Profiles.Chosen chosen(Query query) {
    return profiles.choose(query.fusion());
  }

  /** How signals of similar tracks are fused. */
  Profiles.Chosen chosenForSimilar(Query query) {
    return profiles.choose(similar(query.fusion()));
  }

  /** A list of similar tracks is a scenario of its own, if the profiles know it. */
  private FusionChoice similar(FusionChoice choice) {
    return choice.scenario().isEmpty() && profiles.byScenario().containsKey(SIMILAR)
        ? choice.forScenario(SIMILAR)
        : choice;
  }
}
