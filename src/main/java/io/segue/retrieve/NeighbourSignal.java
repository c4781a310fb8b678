package io.segue.retrieve;

import io.segue.index.View;

/** The item-item score of every candidate; NaN for tracks that training has not seen. */
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
      found[i] = ordinals[i] < 0 ? Float.NaN : scores.sums().of(ordinals[i]);
    }
    return found;
  }
}
