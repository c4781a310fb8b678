package io.segue.rerank.list;

import java.util.Arrays;

/** The fused score, as a share of the best one: 0..1 times a weight. */
public final class Relevance implements Preference {
  private final double[] worths;

  /**
   * The worth of candidates by their scores.
   *
   * @param scores at least 0; not copied, not changed
   */
  public Relevance(double[] scores, double weight) {
    double best = Arrays.stream(scores).max().orElse(0);
    this.worths =
        Arrays.stream(scores).map(score -> best > 0 ? weight * score / best : weight).toArray();
  }

  @Override
  public double worth(int candidate) {
    return worths[candidate];
  }

  @Override
  public void chosen(int candidate) {}
}
