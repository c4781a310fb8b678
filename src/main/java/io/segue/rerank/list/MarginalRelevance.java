package io.segue.rerank.list;

import java.util.Arrays;

/**
 * Maximal marginal relevance: a candidate loses as much as it resembles the track of the list that
 * it resembles most.
 *
 * <p>With {@link Relevance} of weight 1 - d and this of weight d it is the published rule.
 *
 * @see <a href="https://doi.org/10.1145/290941.291025">Carbonell, Goldstein 1998</a>
 */
public final class MarginalRelevance implements Preference {
  private final Directions directions;
  private final double weight;
  private final double[] nearest;
  private boolean isFirst = true;

  public MarginalRelevance(Directions directions, double weight) {
    this.directions = directions;
    this.weight = weight;
    this.nearest = new double[directions.size()];
  }

  @Override
  public double worth(int candidate) {
    return -weight * nearest[candidate];
  }

  @Override
  public void chosen(int candidate) {
    if (candidate >= nearest.length) {
      return;
    }
    if (isFirst) {
      Arrays.fill(nearest, Double.NEGATIVE_INFINITY);
      isFirst = false;
    }
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = Math.max(nearest[i], directions.cosine(i, candidate));
    }
  }
}
