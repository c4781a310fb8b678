package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.SparseMatrix;

/**
 * What one listener's history is measured against; fixed when a model is trained.
 *
 * @param meanLength mean over listeners of the sum of what each prefers, in plays; 0 if nobody does
 * @param newestDay of all listens, in days since 1970 UTC; 0 if none has a time
 */
public record HistoryScale(double meanLength, double newestDay) {
  /** The scale of all listening that is learned from. */
  public static HistoryScale of(ListenMatrix matrix) {
    SparseMatrix plays = matrix.plays();
    double total = 0;
    int listeners = 0;
    double newest = 0;
    for (int row = 0; row < plays.rows(); row++) {
      double length = length(plays.values(), plays.offset(row), plays.offset(row + 1));
      total += length;
      listeners += length > 0 ? 1 : 0;
    }
    for (float day : matrix.latestDays().values()) {
      newest = Math.max(newest, day);
    }
    return new HistoryScale(listeners > 0 ? total / listeners : 0, newest);
  }

  /** The sum of the positive ones among some preferences. */
  static double length(float[] preferences, int from, int to) {
    double sum = 0;
    for (int e = from; e < to; e++) {
      sum += Math.max(0, preferences[e]);
    }
    return sum;
  }
}
