package io.segue.train.itemitem;

/** Keeps the weights of one row that are farthest from zero; belongs to one thread. */
final class TopWeights {
  private final TopEntries top;
  private final float[] weights;

  /** Keeps at most {@code limit} of the weights of {@code tracks} tracks. */
  TopWeights(int tracks, int limit) {
    this.top = new TopEntries(Math.min(tracks, limit));
    this.weights = new float[tracks];
  }

  /**
   * Offers the weight of one track; every track at most once.
   *
   * @throws io.segue.train.NotConvergedException if it is not finite
   */
  void offer(int track, float weight) {
    if (Weights.requireFinite(weight) != 0f) {
      weights[track] = weight;
      top.offer(track, Math.abs(weight));
    }
  }

  /** The kept weights; starts anew. */
  SparseRow take() {
    int[] kept = top.ascending();
    float[] values = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      values[i] = weights[kept[i]];
    }
    top.clear();
    return kept.length == 0 ? SparseRow.EMPTY : new SparseRow(kept, values);
  }
}
