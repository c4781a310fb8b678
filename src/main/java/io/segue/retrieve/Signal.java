package io.segue.retrieve;

import io.segue.index.View;

/** Something that gives every candidate an exact score. */
public interface Signal {
  /**
   * One score for each document, larger is better; NaN where nothing is known.
   *
   * @param docIds ascending
   */
  float[] scores(View view, int[] docIds);
}
