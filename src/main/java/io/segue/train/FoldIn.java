package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import io.segue.vector.NormalEquations;

/**
 * Solves one listener's vector from a history, as the last epoch of training did: the vector of a
 * trained listener, given the same history in ascending track order, is the trained row.
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

  /** How much a track with that preference counts, as in training; negative against it. */
  public double weight(double preference) {
    return options.confidence().of(preference);
  }

  /**
   * Solves for one history; a vector of zeros if nothing in it is preferred.
   *
   * @param history a row for each track, without repetition
   * @param preferences of each of those rows, finite and not 0
   * @throws IllegalArgumentException if the shapes disagree or a preference is out of range
   * @throws io.segue.vector.NotPositiveDefiniteException if they are too large for float
   */
  public float[] solve(DenseTable history, float[] preferences) {
    if (history.rows() != preferences.length) {
      throw new IllegalArgumentException(
          "length mismatch: "
              + history.rows()
              + " tracks != "
              + preferences.length
              + " preferences");
    }
    requireDimension(history.columns(), options.dimension());
    float[] listener = new float[options.dimension()];
    int positives = 0;
    for (float preference : preferences) {
      positives += preference > 0 ? 1 : 0;
    }
    if (positives == 0) {
      return listener;
    }
    NormalEquations equations = new NormalEquations(Kernels.active(), trackGram);
    equations.start((float) options.ridge(positives, trackCount));
    for (int row = 0; row < preferences.length; row++) {
      float signed = options.signedConfidence(preferences[row]);
      RowSolver.observe(equations, history.values(), history.offset(row), signed);
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
