package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import io.segue.vector.NormalEquations;

/**
 * Solves one listener's vector from a history, as the last epoch of exact training did: the vector
 * of a trained listener, given the same history in ascending track order, is the trained row.
 * Training by subspaces leaves long rows short of that.
 *
 * <p>Needs the track vectors of the history only. Safe for use by many threads.
 */
public final class FoldIn {
  private final GramMatrix trackGram;
  private final int trackCount;
  private final FactorizationOptions options;

  /**
   * A fold-in for one trained model.
   *
   * @param trackGram of the model's whole track table
   * @param trackCount rows of that table
   * @throws IllegalArgumentException if the matrix has not the options' dimension
   */
  public FoldIn(GramMatrix trackGram, int trackCount, FactorizationOptions options) {
    requireDimension(trackGram.dimension(), options.dimension());
    this.trackGram = trackGram;
    this.trackCount = trackCount;
    this.options = options;
  }

  public int dimension() {
    return options.dimension();
  }

  /** How much a track that was played so often counts, as in training. */
  public double weight(double plays) {
    return options.weight().of(plays);
  }

  /**
   * Solves for one history; a vector of zeros if it is empty.
   *
   * @param history a row for each track heard, without repetition
   * @param plays of each of those rows, positive and finite
   * @throws IllegalArgumentException if the shapes disagree or a number of plays is out of range
   * @throws io.segue.vector.NotPositiveDefiniteException if the plays are too large for float
   */
  public float[] solve(DenseTable history, float[] plays) {
    if (history.rows() != plays.length) {
      throw new IllegalArgumentException(
          "length mismatch: " + history.rows() + " tracks != " + plays.length + " plays");
    }
    requireDimension(history.columns(), options.dimension());
    float[] listener = new float[options.dimension()];
    if (plays.length == 0) {
      return listener;
    }
    NormalEquations equations = new NormalEquations(Kernels.active(), trackGram);
    equations.start((float) options.ridge(plays.length, trackCount));
    for (int row = 0; row < plays.length; row++) {
      float extra = (float) options.extraConfidence(plays[row]);
      equations.add(history.values(), history.offset(row), extra, 1f + extra);
    }
    equations.solve(listener, 0);
    return listener;
  }

  private static void requireDimension(int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException("dimension mismatch: " + found + " != " + expected);
    }
  }
}
