package io.segue.evaluate.metric;

import java.util.Optional;

/**
 * Mean over all pairs of the list of 1 - the cosine of their content vectors: 0 if all are alike,
 * about 1 if they have nothing in common, up to 2 for opposites.
 *
 * <p>Tracks of unknown content are passed over; a list with fewer than two known ones has no value.
 *
 * @see <a href="https://doi.org/10.1145/1060745.1060754">Ziegler et al. 2005, intra-list
 *     similarity</a>
 */
final class IntraListDiversity implements ListMetric {
  private final ContentVectors content;

  IntraListDiversity(ContentVectors content) {
    this.content = content;
  }

  @Override
  public String key() {
    return "ild";
  }

  @Override
  public String meaning() {
    return "Intra-list diversity: how different the tracks of a list sound and are described.";
  }

  /** By the square of the sum of the vectors, which has every pair in it twice. */
  @Override
  public double value(JudgedList list, int k) {
    double[] sum = new double[0];
    double ownSquares = 0;
    int known = 0;
    for (int position = 0; position < list.depth(k); position++) {
      Optional<float[]> vector = content.vector(list.track(position));
      if (vector.isPresent()) {
        sum = sum.length == 0 ? new double[vector.get().length] : sum;
        ownSquares += add(vector.get(), sum);
        known++;
      }
    }
    if (known < 2) {
      return Double.NaN;
    }
    double square = 0;
    for (double value : sum) {
      square += value * value;
    }
    return 1 - (square - ownSquares) / ((double) known * (known - 1));
  }

  private static double add(float[] vector, double[] sum) {
    double square = 0;
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
      square += (double) vector[i] * vector[i];
    }
    return square;
  }
}
