package io.segue.retrieve;

import io.segue.index.View;

/** What a listener probably likes before anything was heard. */
public final class PriorSignal implements Signal {
  private final PriorScores scores;

  public PriorSignal(PriorScores scores) {
    this.scores = scores;
  }

  @Override
  public float[] scores(View view, int[] docIds) {
    return scores.of(docIds);
  }
}
