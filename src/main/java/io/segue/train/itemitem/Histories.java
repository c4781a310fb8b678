package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;

/**
 * Preferences by listener and by track, each scaled as a model needs it. What a model reads of them
 * is the product of {@code byTrack} and {@code byListener}, tracks x tracks.
 *
 * @param byListener listeners x tracks
 * @param byTrack tracks x listeners, with the transposed pattern
 */
record Histories(SparseMatrix byListener, SparseMatrix byTrack) {

  /**
   * The product is the Gram matrix XᵀWX: every value of a listener with n tracks is multiplied by
   * the root of n^-{@code exponent}.
   */
  static Histories weighted(SparseMatrix preferences, double exponent) {
    float[] scaled = preferences.values().clone();
    for (int row = 0; exponent != 0 && row < preferences.rows(); row++) {
      int length = preferences.offset(row + 1) - preferences.offset(row);
      float factor = (float) Math.pow(Math.max(1, length), -exponent / 2);
      for (int e = preferences.offset(row); e < preferences.offset(row + 1); e++) {
        scaled[e] *= factor;
      }
    }
    SparseMatrix byListener = preferences.withValues(scaled);
    return new Histories(byListener, byListener.transpose());
  }

  /** The sum of the squared values of every track: the Gram matrix's diagonal. */
  float[] squares() {
    float[] squares = new float[byTrack.rows()];
    for (int track = 0; track < squares.length; track++) {
      double sum = 0;
      for (int e = byTrack.offset(track); e < byTrack.offset(track + 1); e++) {
        sum += (double) byTrack.values()[e] * byTrack.values()[e];
      }
      squares[track] = (float) sum;
    }
    return squares;
  }
}
