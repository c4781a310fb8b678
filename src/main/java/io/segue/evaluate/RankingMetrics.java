package io.segue.evaluate;

import io.segue.catalog.TrackId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Means over listeners of the quality of their top k.
 *
 * <p>recall = hits / held-out tracks; NDCG = sum of 1 / log2(rank + 1) over the hits, divided by
 * the same sum over the first min(k, held-out tracks) ranks; coverage = share of the catalogue that
 * anybody was shown. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/582415.582418">Järvelin, Kekäläinen 2002</a>
 */
public final class RankingMetrics {
  private final int k;
  private final Set<TrackId> shown = new HashSet<>();
  private double recall;
  private double ndcg;
  private int listeners;

  /** Metrics of the first {@code k} ranks. */
  public RankingMetrics(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1: " + k);
    }
    this.k = k;
  }

  /** Adds one listener; {@code heldOut} is not empty. */
  public void add(List<TrackId> ranked, Set<TrackId> heldOut) {
    List<TrackId> top = ranked.subList(0, Math.min(k, ranked.size()));
    int hits = 0;
    double gain = 0;
    for (int i = 0; i < top.size(); i++) {
      if (heldOut.contains(top.get(i))) {
        hits++;
        gain += discount(i);
      }
    }
    double ideal = 0;
    for (int i = 0; i < Math.min(k, heldOut.size()); i++) {
      ideal += discount(i);
    }
    recall += (double) hits / heldOut.size();
    ndcg += gain / ideal;
    shown.addAll(top);
    listeners++;
  }

  public int listeners() {
    return listeners;
  }

  public double recall() {
    return listeners == 0 ? 0 : recall / listeners;
  }

  public double ndcg() {
    return listeners == 0 ? 0 : ndcg / listeners;
  }

  /** Share of {@code tracks} that was in anybody's top k. */
  public double coverage(int tracks) {
    return tracks == 0 ? 0 : (double) shown.size() / tracks;
  }

  private static double discount(int i) {
    return Math.log(2) / Math.log(i + 2.0);
  }
}
