package io.segue.rerank.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Diversity by a determinantal point process: a candidate is worth the logarithm of the volume that
 * it adds to the tracks of the list, so near-copies of what is there, or of mixtures of it, are
 * worth little.
 *
 * <p>With {@link Relevance} of weight 1 - d and this of weight d the greedy list is the published
 * fast MAP inference, whose Cholesky rows grow by one number with every track. The kernel is the
 * cosine of two directions, plus {@value #RIDGE} on the diagonal, so that the volume never ends.
 *
 * @see <a href="https://arxiv.org/abs/1709.05135">Chen, Zhang, Zhou 2018, fast greedy MAP
 *     inference</a>
 */
public final class Determinant implements Preference {
  private static final double RIDGE = 1e-3;

  private final Directions directions;
  private final double weight;
  private final double[] squares;
  private final List<double[]> columns = new ArrayList<>();

  public Determinant(Directions directions, double weight) {
    this.directions = directions;
    this.weight = weight;
    this.squares = new double[directions.size()];
    Arrays.fill(squares, 1 + RIDGE);
  }

  @Override
  public double worth(int candidate) {
    return weight * Math.log(squares[candidate]);
  }

  @Override
  public void chosen(int candidate) {
    if (candidate >= squares.length) {
      return;
    }
    double root = Math.sqrt(squares[candidate]);
    double[] column = new double[squares.length];
    for (int i = 0; i < squares.length; i++) {
      double rest = directions.cosine(i, candidate);
      for (double[] earlier : columns) {
        rest -= earlier[i] * earlier[candidate];
      }
      column[i] = rest / root;
      squares[i] = Math.max(RIDGE, squares[i] - column[i] * column[i]);
    }
    columns.add(column);
  }
}
