package io.segue.retrieve;

import io.segue.index.ProxyTable;
import io.segue.index.View;

/** The item-item score of every candidate; NaN for tracks that have none, and no proxies. */
public final class NeighbourSignal implements Signal {
  private final NeighbourScores scores;

  public NeighbourSignal(NeighbourScores scores) {
    this.scores = scores;
  }

  @Override
  public float[] scores(View view, int[] docIds) {
    int[] ordinals = scores.table().ordinals(docIds);
    float[] found = new float[docIds.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = score(docIds[i], ordinals[i]);
    }
    return found;
  }

  private float score(int docId, int ordinal) {
    ProxyTable proxies = scores.table().proxies();
    int place = proxies.find(docId);
    if (place >= 0) {
      return proxies.score(place, scores.sums());
    }
    return ordinal < 0 ? Float.NaN : scores.sums().of(ordinal);
  }
}
