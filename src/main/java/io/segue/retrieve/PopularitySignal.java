package io.segue.retrieve;

import io.segue.index.Fields;
import io.segue.index.View;

/** The logarithm of a track's place in the order of popularity. */
public final class PopularitySignal implements Signal {
  @Override
  public float[] scores(View view, int[] docIds) {
    long[] orders = view.numbers(Fields.POPULARITY_ORDER, docIds);
    float[] scores = new float[docIds.length];
    for (int i = 0; i < docIds.length; i++) {
      scores[i] = (float) Math.log1p((double) orders[i]);
    }
    return scores;
  }
}
