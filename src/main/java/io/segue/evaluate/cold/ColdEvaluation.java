package io.segue.evaluate.cold;

import io.segue.catalog.TrackId;
import io.segue.evaluate.Compared;
import io.segue.evaluate.HeldOut;
import io.segue.evaluate.Measured;
import io.segue.evaluate.Measuring;
import io.segue.evaluate.RankedLists;
import io.segue.evaluate.Ranking;
import io.segue.evaluate.metric.Metrics;
import io.segue.evaluate.statistic.Bootstrap;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Basis;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.Recommender;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ranks tracks that training has not seen in several ways: (a) among themselves, (b) among all
 * tracks that the listener has not heard. Everybody counts whose history has any of them, and all
 * of those in it are looked for, in (b) as in (a).
 */
public final class ColdEvaluation {
  private static final int PEERS = 4;

  private final Source source;
  private final Asked asked;
  private final Runnable answered;

  /**
   * Where answers come from.
   *
   * @param store where histories are, without what was held out
   * @param view of a generation of that store
   * @param recommender how requests are answered
   */
  public record Source(Store store, View view, Recommender recommender) {}

  /**
   * What is looked for.
   *
   * @param cold the plays of the hidden tracks
   * @param warm what else was held out
   * @param hidden the tracks that training has not seen
   * @param queries as which requests are served, by name, the usual one first
   * @param depth ranks that are looked at
   * @param seed of the intervals
   */
  public record Asked(
      HeldOut cold,
      HeldOut warm,
      Set<TrackId> hidden,
      Map<String, Query> queries,
      int depth,
      long seed) {
    public Asked {
      hidden = Set.copyOf(hidden);
      queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
    }
  }

  /** An evaluation; {@code answered} is run after each list, by many threads. */
  public ColdEvaluation(Source source, Asked asked, Runnable answered) {
    this.source = source;
    this.asked = asked;
    this.answered = answered;
  }

  /** How many lists are going to be asked for. */
  public static int lists(Asked asked) {
    int served = asked.queries().size();
    return 2 * (served + PEERS) * asked.cold().questions().size()
        + (served + 1) * asked.warm().questions().size();
  }

  /** Ranks and measures. */
  public ColdFigures measure() {
    Condition hidden = new Condition.Tracks(asked.hidden());
    TrackFilter onlyCold = TrackFilter.NONE.with(List.of(hidden));
    Measuring cold = measuring(asked.cold());
    List<ColdFigures.Row> rows = new ArrayList<>();
    for (ColdRanking ranking : rankings()) {
      Measured amongCold = cold.measure(ranking.name(), lists(asked.cold(), ranking, onlyCold));
      Measured amongAll =
          cold.measure(ranking.name(), lists(asked.cold(), ranking, TrackFilter.NONE));
      rows.add(new ColdFigures.Row(ranking.name(), amongCold.overall(), amongAll.overall()));
    }
    return new ColdFigures(
        asked.hidden().size(),
        asked.cold().questions().size(),
        rows,
        asked.warm().questions().isEmpty() ? List.of() : warm(hidden));
  }

  /** Less the first query without cold tracks, since a dial may move other tracks too. */
  private List<ColdFigures.Warm> warm(Condition hidden) {
    TrackFilter noCold = TrackFilter.NONE.with(List.of(new Condition.Not(hidden)));
    Measuring measuring = measuring(asked.warm());
    List<ColdRanking> served = served();
    Measured without = measuring.measure("without", lists(asked.warm(), served.getFirst(), noCold));
    List<ColdFigures.Warm> warm = new ArrayList<>();
    for (ColdRanking ranking : served) {
      Measured with =
          measuring.measure(ranking.name(), lists(asked.warm(), ranking, TrackFilter.NONE));
      warm.add(
          new ColdFigures.Warm(
              ranking.name(),
              with.overall(),
              without.overall(),
              Compared.of(with, without, asked.seed()).differences()));
    }
    return warm;
  }

  private List<ColdRanking> rankings() {
    List<ColdRanking> rankings = new ArrayList<>(served());
    rankings.add(new Served("content", source, usual(Basis.CONTENT), true));
    rankings.add(new SharedWords(source.view()));
    rankings.add(new ArtistMeans(source.view(), asked.cold().profile()));
    rankings.add(new Served(Ranking.POPULAR, source, usual(Basis.HYBRID), false));
    return rankings;
  }

  private List<ColdRanking> served() {
    List<ColdRanking> served = new ArrayList<>();
    asked.queries().forEach((name, query) -> served.add(new Served(name, source, query, true)));
    return served;
  }

  private static Query usual(Basis basis) {
    return new Query(basis, TrackFilter.NONE, new Page(0, 1));
  }

  private Measuring measuring(HeldOut heldOut) {
    return new Measuring(
        heldOut, Metrics.OF_HITS, List.of(asked.depth()), Bootstrap.usual(asked.seed()));
  }

  private RankedLists lists(HeldOut heldOut, ColdRanking ranking, TrackFilter filter) {
    NavigableMap<ListenerId, List<TrackId>> lists = new TreeMap<>();
    heldOut.listeners().parallelStream()
        .map(listener -> new Listed(listener, best(listener, ranking, filter)))
        .toList()
        .forEach(listed -> lists.put(listed.listener(), listed.tracks()));
    return RankedLists.of(heldOut, lists);
  }

  private record Listed(ListenerId listener, List<TrackId> tracks) {}

  private List<TrackId> best(ListenerId listener, ColdRanking ranking, TrackFilter filter) {
    List<Evidence> history =
        Histories.evidence(source.store().history(listener, Histories.MAX_TRACKS));
    List<TrackId> best = ranking.best(history, filter, asked.depth());
    answered.run();
    return best;
  }
}
