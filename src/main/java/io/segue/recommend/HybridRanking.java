package io.segue.recommend;

import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.SignalTable;
import io.segue.rerank.Weights;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.NeighbourRetriever;
import io.segue.retrieve.NeighbourSignal;
import io.segue.retrieve.PopularRetriever;
import io.segue.retrieve.PopularitySignal;
import io.segue.retrieve.Retriever;
import io.segue.retrieve.Signal;
import io.segue.retrieve.TrackFilter;
import io.segue.retrieve.VectorRetriever;
import io.segue.retrieve.VectorSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Retrieve, score, fuse: candidates of every retriever under one filter, each with every signal.
 *
 * <p>The pool has a fixed size, whatever the page, so that pages of one ranking neither overlap nor
 * leave gaps.
 */
final class HybridRanking {
  private final View view;
  private final Weights weights;

  HybridRanking(View view, Weights weights) {
    this.view = view;
    this.weights = weights;
  }

  Answer answer(Plan plan, TrackFilter filter, Page page) {
    return written(plan, page, pool(plan, filter));
  }

  ScoredPool pool(Plan plan, TrackFilter filter) {
    Set<String> counting = weights.counting(plan.signals());
    int[] docIds = candidates(plan, counting, filter);
    return new ScoredPool(view, docIds, table(plan, counting, docIds));
  }

  private SignalTable table(Plan plan, Set<String> counting, int[] docIds) {
    SignalTable table = new SignalTable(docIds.length);
    Map<String, Signal> signals = new LinkedHashMap<>();
    plan.cf().ifPresent(query -> signals.put(Signals.CF, new VectorSignal(query)));
    plan.neighbours()
        .ifPresent(scores -> signals.put(Signals.NEIGHBOURS, new NeighbourSignal(scores)));
    plan.content().ifPresent(query -> signals.put(Signals.CONTENT, new VectorSignal(query)));
    signals.put(Signals.POPULARITY, new PopularitySignal());
    signals.forEach((name, signal) -> {
      if (counting.contains(name)) {
        table.add(name, signal.scores(view, docIds));
      }
    });
    return table;
  }

  /** The popular ones fill up what the others leave open. */
  private int[] candidates(Plan plan, Set<String> counting, TrackFilter filter) {
    List<Retriever> retrievers = new ArrayList<>();
    plan.cf()
        .filter(query -> counting.contains(Signals.CF))
        .ifPresent(query -> retrievers.add(new VectorRetriever(query)));
    plan.neighbours()
        .filter(scores -> counting.contains(Signals.NEIGHBOURS))
        .ifPresent(scores -> retrievers.add(new NeighbourRetriever(scores)));
    plan.content()
        .filter(query -> counting.contains(Signals.CONTENT))
        .ifPresent(query -> retrievers.add(new VectorRetriever(query)));
    int[] pool = distinct(retrievers, filter);
    if (pool.length >= Page.MAX_DEPTH && !counting.contains(Signals.POPULARITY)) {
      return pool;
    }
    int[] popular = distinct(List.of(new PopularRetriever()), filter);
    return IntStream.concat(Arrays.stream(pool), Arrays.stream(popular))
        .distinct()
        .sorted()
        .toArray();
  }

  private int[] distinct(List<Retriever> retrievers, TrackFilter filter) {
    return retrievers.stream()
        .flatMap(retriever -> retriever.candidates(view, filter, Page.MAX_DEPTH).stream())
        .mapToInt(Candidate::docId)
        .distinct()
        .sorted()
        .toArray();
  }

  private Answer written(Plan plan, Page page, ScoredPool pool) {
    List<Fused> fused = pool.fused(weights, page.end());
    List<RankedTrack> tracks = new ArrayList<>();
    for (int i = page.offset(); i < fused.size(); i++) {
      Fused row = fused.get(i);
      tracks.add(
          new RankedTrack(
              i + 1, row.score(), row.parts(), view.track(pool.docId(row.candidate()))));
    }
    return new Answer(
        new Answer.Origin(view.generation().toString(), view.change(), weights.profile()),
        plan.strategy(),
        plan.reason(),
        fused.size() < page.end(),
        page,
        tracks);
  }
}
