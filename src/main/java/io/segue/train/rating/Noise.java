package io.segue.train.rating;

import java.util.Arrays;

/**
 * How precise each rating is: the product of a precision of all, one of its listener and one of its
 * track. Belongs to one chain.
 *
 * @see <a href="https://proceedings.mlr.press/v15/lakshminarayanan11a.html">Lakshminarayanan,
 *     Bouchard, Archambeau 2011</a>
 */
final class Noise {
  private final int[] listenerOf;
  private final int[] trackOf;
  private final double shape;
  private final double[] listeners;
  private final double[] tracks;
  private final double[] weights;

  Noise(Ratings known, double shape) {
    listenerOf = known.rows();
    trackOf = known.values().columnOrdinals();
    this.shape = shape;
    listeners = new double[known.listeners()];
    tracks = new double[known.tracks()];
    weights = new double[known.count()];
    Arrays.fill(listeners, 1);
    Arrays.fill(tracks, 1);
    Arrays.fill(weights, 1);
  }

  /** The precision of each rating as last drawn. Shared, not a copy. */
  double[] weights() {
    return weights;
  }

  /**
   * Draws all precisions anew, given what is left unexplained of each rating; the first returned.
   */
  double draw(double[] residuals, Draws draws) {
    double squares = 0;
    for (int e = 0; e < residuals.length; e++) {
      squares += own(e) * residuals[e] * residuals[e];
    }
    double all = draws.gamma((1.0 + residuals.length) / 2) / ((1 + squares) / 2);
    double[] scaled = new double[residuals.length];
    for (int e = 0; e < scaled.length; e++) {
      scaled[e] = all * tracks[trackOf[e]] * residuals[e] * residuals[e];
    }
    draw(listeners, listenerOf, scaled, draws);
    for (int e = 0; e < scaled.length; e++) {
      scaled[e] = all * listeners[listenerOf[e]] * residuals[e] * residuals[e];
    }
    draw(tracks, trackOf, scaled, draws);
    for (int e = 0; e < weights.length; e++) {
      weights[e] = all * own(e);
    }
    return all;
  }

  private double own(int entry) {
    return listeners[listenerOf[entry]] * tracks[trackOf[entry]];
  }

  private void draw(double[] precisions, int[] rowOf, double[] scaled, Draws draws) {
    double[] squares = new double[precisions.length];
    int[] counts = new int[precisions.length];
    for (int e = 0; e < rowOf.length; e++) {
      squares[rowOf[e]] += scaled[e];
      counts[rowOf[e]]++;
    }
    for (int row = 0; row < precisions.length; row++) {
      precisions[row] = draws.gamma((shape + counts[row]) / 2) / ((shape + squares[row]) / 2);
    }
  }
}
