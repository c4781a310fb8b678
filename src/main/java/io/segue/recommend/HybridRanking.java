package io.segue.recommend;

import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.SignalTable;
import io.segue.rerank.WeightedSum;
import io.segue.rerank.Weights;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.NeighbourRetriever;
import io.segue.retrieve.NeighbourSignal;
import io.segue.retrieve.PopularRetriever;
import io.segue.retrieve.PopularitySignal;
import io.segue.retrieve.Retriever;
import io.segue.retrieve.TrackFilter;
import io.segue.retrieve.VectorRetriever;
import io.segue.retrieve.VectorSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    int[] docIds = pool(plan, filter);
    SignalTable table = new SignalTable(docIds.length);
    plan.cf()
        .ifPresent(query -> table.add(Signals.CF, new VectorSignal(query).scores(view, docIds)));
    plan.neighbours()
        .ifPresent(scores ->
            table.add(Signals.NEIGHBOURS, new NeighbourSignal(scores).scores(view, docIds)));
    plan.content()
        .ifPresent(
            query -> table.add(Signals.CONTENT, new VectorSignal(query).scores(view, docIds)));
    if (plan.strategy() == Strategy.HYBRID || plan.strategy() == Strategy.POPULAR) {
      table.add(Signals.POPULARITY, new PopularitySignal().scores(view, docIds));
    }
    List<Fused> fused =
        new WeightedSum(weightsOf(table))
            .fuse(table, candidate -> view.id(docIds[candidate]).value());
    return written(plan, page, docIds, fused);
  }

  private int[] pool(Plan plan, TrackFilter filter) {
    List<Retriever> retrievers = new ArrayList<>();
    plan.cf().ifPresent(query -> retrievers.add(new VectorRetriever(query)));
    plan.neighbours().ifPresent(scores -> retrievers.add(new NeighbourRetriever(scores)));
    plan.content().ifPresent(query -> retrievers.add(new VectorRetriever(query)));
    retrievers.add(new PopularRetriever());
    return retrievers.stream()
        .flatMap(retriever -> retriever.candidates(view, filter, Page.MAX_DEPTH).stream())
        .mapToInt(Candidate::docId)
        .distinct()
        .sorted()
        .toArray();
  }

  /** A single signal counts fully, whatever the profile gives it. */
  private Weights weightsOf(SignalTable table) {
    return table.signals().size() == 1
        ? new Weights(weights.profile(), Map.of(table.signals().getFirst(), 1.0))
        : weights;
  }

  private Answer written(Plan plan, Page page, int[] docIds, List<Fused> fused) {
    List<RankedTrack> tracks = new ArrayList<>();
    for (int i = page.offset(); i < Math.min(page.end(), fused.size()); i++) {
      Fused row = fused.get(i);
      tracks.add(
          new RankedTrack(i + 1, row.score(), row.parts(), view.track(docIds[row.candidate()])));
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
