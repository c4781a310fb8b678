package io.segue.retrieve;

import io.segue.index.Fields;
import io.segue.index.View;

/** Whether tracks are of the tail: 1, or 0 for those of the short head. */
public final class Tailness implements Signal {
  @Override
  public float[] scores(View view, int[] docIds) {
    long headFrom = view.strata().headFrom();
    long[] listeners = view.numbers(Fields.LISTENERS, docIds);
    float[] tailness = new float[docIds.length];
    for (int i = 0; i < tailness.length; i++) {
      tailness[i] = listeners[i] < headFrom ? 1 : 0;
    }
    return tailness;
  }
}
