package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.SignalTable;
import io.segue.rerank.WeightedSum;
import io.segue.rerank.Weights;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The candidates of one request with their signals, before they are weighed; usable while the view
 * is open.
 *
 * <p>Which candidates and signals there are depends on which weights are above 0, but not on how
 * large they are.
 */
public final class ScoredPool {
  private final View view;
  private final int[] docIds;
  private final SignalTable table;

  /** A pool of documents, a row of the table each; not copied. */
  ScoredPool(View view, int[] docIds, SignalTable table) {
    this.view = view;
    this.docIds = docIds;
    this.table = table;
  }

  /** The first ranks of what a request with these weights is answered. */
  public List<TrackId> best(Weights weights, int limit) {
    return fused(weights, limit).stream().map(row -> id(row.candidate())).toList();
  }

  List<Fused> fused(Weights weights, int limit) {
    return new WeightedSum(effective(weights)).best(table, row -> id(row).value(), limit);
  }

  int docId(int candidate) {
    return docIds[candidate];
  }

  private TrackId id(int candidate) {
    return view.id(docIds[candidate]);
  }

  /** If no signal has a weight, all of them count alike. */
  private Weights effective(Weights weights) {
    boolean hasWeight = table.signals().stream().anyMatch(signal -> weights.of(signal) > 0);
    return hasWeight && table.signals().size() > 1
        ? weights
        : new Weights(
            weights.profile(),
            table.signals().stream().collect(Collectors.toMap(signal -> signal, _ -> 1.0)));
  }
}
