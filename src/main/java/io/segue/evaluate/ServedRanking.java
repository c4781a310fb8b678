package io.segue.evaluate;

import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.listening.Preference;
import io.segue.recommend.Basis;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.Recommender;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import io.segue.train.prior.Segment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks for every listener what a request would be answered: same history, same code, same
 * generation. Nothing is sampled and nothing is left out. Uses all cores; the result does not
 * depend on how many there are.
 */
public final class ServedRanking {
  private final Store store;
  private final ServingIndex index;
  private final Recommender recommender;
  private final Query asked;

  /**
   * A ranking.
   *
   * @param store where histories are, without what was held out
   * @param index a generation of that store
   */
  public ServedRanking(Store store, ServingIndex index, Recommender recommender) {
    this(store, index, recommender, new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 1)));
  }

  /** The same as a query asks for it, apart from basis and page. */
  public ServedRanking(Store store, ServingIndex index, Recommender recommender, Query asked) {
    this.asked = asked;
    this.store = store;
    this.index = index;
    this.recommender = recommender;
  }

  /**
   * The first ranks of everybody.
   *
   * @param depth ranks, 1 to {@value Page#MAX_LIMIT}
   * @param answered is run after each answer, by many threads
   */
  public RankedLists rank(HeldOut heldOut, Ranking ranking, int depth, Runnable answered) {
    Query query = asked.with(ranking.basis()).with(new Page(0, depth));
    int[][] lists = new int[heldOut.questions().size()][];
    IntStream.range(0, lists.length)
        .parallel()
        .forEach(i -> {
          ListenerId listener = heldOut.questions().get(i).listener();
          lists[i] =
              list(heldOut, history(listener, ranking), query.with(segments(listener, ranking)));
          answered.run();
        });
    return new RankedLists(heldOut, lists);
  }

  private int[] list(HeldOut heldOut, List<Evidence> history, Query query) {
    try (View view = index.acquire()) {
      return recommender.recommend(view, history, query).tracks().stream()
          .mapToInt(ranked -> heldOut.profile().ordinal(ranked.track().id()).orElseThrow())
          .toArray();
    }
  }

  private List<Segment> segments(ListenerId listener, Ranking ranking) {
    return ranking.isPersonal() ? Histories.segments(store.listener(listener)) : List.of();
  }

  private List<Evidence> history(ListenerId listener, Ranking ranking) {
    List<Evidence> history = Histories.evidence(store.history(listener, Histories.MAX_TRACKS));
    return ranking.isPersonal()
        ? history
        : history.stream().map(heard -> new Evidence(heard.track(), Preference.NONE)).toList();
  }
}
