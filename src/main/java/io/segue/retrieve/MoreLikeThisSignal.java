package io.segue.retrieve;

import io.segue.index.View;

/** How much of what is written on a history every candidate shares; 0 for nothing. */
public final class MoreLikeThisSignal implements Signal {
  private final MoreLikeThis query;

  public MoreLikeThisSignal(MoreLikeThis query) {
    this.query = query;
  }

  @Override
  public float[] scores(View view, int[] docIds) {
    double[] sums = new double[docIds.length];
    for (MoreLikeThis.Weighted weighted : query.traits()) {
      float[] scores = TraitScores.of(view, weighted.trait().term(), docIds);
      for (int i = 0; i < scores.length; i++) {
        sums[i] += (double) weighted.weight() * scores[i];
      }
    }
    float[] scores = new float[docIds.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) sums[i];
    }
    return scores;
  }
}
