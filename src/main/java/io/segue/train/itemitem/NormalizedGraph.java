package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;

/**
 * Listeners and tracks as a graph, each edge divided by the roots of the sums at its two ends: R̃ =
 * D_U^−½ X D_I^−½, whose singular values are at most 1.
 *
 * @param histories R̃ by listener and by track
 * @param degrees D_I: the sum of each track's preferences
 */
record NormalizedGraph(Histories histories, Degrees degrees) {

  /** The sums at one side of the graph. */
  static final class Degrees {
    private final double[] sums;

    private Degrees(double[] sums) {
      this.sums = sums;
    }

    /** The power of each sum; 0 for a sum of 0. */
    float[] powers(double exponent) {
      float[] powers = new float[sums.length];
      for (int i = 0; i < powers.length; i++) {
        powers[i] = sums[i] > 0 ? (float) Math.pow(sums[i], exponent) : 0f;
      }
      return powers;
    }
  }

  static NormalizedGraph of(SparseMatrix preferences) {
    double[] ofTracks = new double[preferences.columns()];
    double[] ofListeners = new double[preferences.rows()];
    for (int u = 0; u < ofListeners.length; u++) {
      for (int e = preferences.offset(u); e < preferences.offset(u + 1); e++) {
        ofTracks[preferences.columnOrdinals()[e]] += preferences.values()[e];
        ofListeners[u] += preferences.values()[e];
      }
    }
    Degrees tracks = new Degrees(ofTracks);
    float[] trackFactors = tracks.powers(-0.5);
    float[] listenerFactors = new Degrees(ofListeners).powers(-0.5);
    float[] scaled = preferences.values().clone();
    for (int u = 0; u < ofListeners.length; u++) {
      for (int e = preferences.offset(u); e < preferences.offset(u + 1); e++) {
        scaled[e] *= listenerFactors[u] * trackFactors[preferences.columnOrdinals()[e]];
      }
    }
    SparseMatrix byListener = preferences.withValues(scaled);
    return new NormalizedGraph(new Histories(byListener, byListener.transpose()), tracks);
  }
}
