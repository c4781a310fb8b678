package io.segue.evaluate;

import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Answer;
import io.segue.recommend.Basis;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.Recommender;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the whole catalogue for every listener of a hold-out, by the code that answers requests, on
 * a generation that was built from the rest.
 */
public final class Evaluation {
  /** Ranks that count. */
  public static final int K = 20;

  private final Store train;
  private final ServingIndex index;
  private final Recommender recommender;

  /**
   * An evaluation.
   *
   * @param train the store without the held-out tracks
   * @param index a generation of that store
   */
  public Evaluation(Store train, ServingIndex index, Recommender recommender) {
    this.train = train;
    this.index = index;
    this.recommender = recommender;
  }

  /** Metrics of every basis. */
  public Map<Basis, RankingMetrics> byBasis(Map<ListenerId, Set<TrackId>> heldOut) {
    Map<Basis, RankingMetrics> metrics = new EnumMap<>(Basis.class);
    for (Basis basis : Basis.values()) {
      RankingMetrics measured = new RankingMetrics(K);
      heldOut.forEach((listener, tracks) -> measured.add(ranked(history(listener), basis), tracks));
      metrics.put(basis, measured);
    }
    return metrics;
  }

  /** Metrics of what is answered to somebody without a history, except for what was heard. */
  public RankingMetrics popular(Map<ListenerId, Set<TrackId>> heldOut) {
    RankingMetrics measured = new RankingMetrics(K);
    heldOut.forEach((listener, tracks) -> {
      List<Evidence> onlyExcluded =
          history(listener).stream()
              .map(heard -> new Evidence(heard.track(), 0, Evidence.Verdict.NONE))
              .toList();
      measured.add(ranked(onlyExcluded, Basis.HYBRID), tracks);
    });
    return measured;
  }

  private List<Evidence> history(ListenerId listener) {
    return Histories.evidence(train.history(listener, Histories.MAX_TRACKS));
  }

  private List<TrackId> ranked(List<Evidence> history, Basis basis) {
    try (View view = index.acquire()) {
      Answer answer =
          recommender.recommend(view, history, new Query(basis, TrackFilter.NONE, new Page(0, K)));
      return answer.tracks().stream().map(ranked -> ranked.track().id()).toList();
    }
  }
}
