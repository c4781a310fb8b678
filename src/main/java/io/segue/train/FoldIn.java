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
  private final ConfidenceOptions neighbourConfidence;
  private final HistoryScale scale;

  /**
   * A fold-in for one trained model.
   *
   * @param trackGram of the model's whole track table
   * @throws IllegalArgumentException if the matrix has not the options' dimension
   */
  FoldIn(GramMatrix trackGram, ModelManifest manifest) {
    requireDimension(trackGram.dimension(), manifest.options().dimension());
    this.trackGram = trackGram;
    this.trackCount = manifest.size().tracks();
    this.options = manifest.options();
    this.neighbourConfidence = manifest.neighbourConfidence();
    this.scale = manifest.scale();
  }

  public int dimension() {
    return options.dimension();
  }

  /** The weights of a history for {@link #solve}, as {@link ConfidenceOptions#weights} has them. */
  public float[] vectorWeights(float[] preferences, float[] latestDays) {
    return options.confidence().weights(preferences, latestDays, scale);
  }

  /** The weights of the same history for the rows of neighbours. */
  public float[] neighbourWeights(float[] preferences, float[] latestDays) {
    return neighbourConfidence.weights(preferences, latestDays, scale);
  }

  /**
   * Solves for one history; a vector of zeros if nothing in it is preferred.
   *
   * @param history a row for each track, without repetition
   * @param weights of each of those rows, finite
   * @throws IllegalArgumentException if the shapes disagree
   * @throws io.segue.vector.NotPositiveDefiniteException if they are too large for float
   */
  public float[] solve(DenseTable history, float[] weights) {
    requireShapes(history, weights);
    float[] listener = new float[options.dimension()];
    int positives = positives(weights);
    if (positives == 0) {
      return listener;
    }
    NormalEquations equations = new NormalEquations(Kernels.active(), trackGram);
    equations.start((float) options.ridge(positives, trackCount));
    for (int row = 0; row < weights.length; row++) {
      float signed = options.signedConfidence(weights[row]);
      int offset = history.offset(row);
      equations.add(history.values(), offset, Observation.extra(signed), Observation.pull(signed));
    }
    equations.solve(listener, 0);
    return listener;
  }

  /**
   * An account of the solution for one history: what each of its tracks adds to a score.
   *
   * @param history a row for each track, without repetition; not copied
   * @param weights of each of those rows, finite, at least one of them above 0
   * @throws IllegalArgumentException as {@link #solve}
   */
  public FoldInAccount account(DenseTable history, float[] weights) {
    requireShapes(history, weights);
    float[] signed = new float[weights.length];
    for (int row = 0; row < signed.length; row++) {
      signed[row] = options.signedConfidence(weights[row]);
    }
    double ridge = options.ridge(positives(weights), trackCount);
    return FoldInAccount.of(trackGram, ridge, history, signed);
  }

  /** How uncertain a listener's vector is of whom nothing is known yet. */
  public ListenerPosterior posterior() {
    float once = vectorWeights(new float[] {1f}, new float[1])[0];
    return new ListenerPosterior(
        trackGram, options.ridge(1, trackCount), Observation.extra(options.signedConfidence(once)));
  }

  private void requireShapes(DenseTable history, float[] weights) {
    if (history.rows() != weights.length) {
      throw new IllegalArgumentException(
          "length mismatch: " + history.rows() + " tracks != " + weights.length + " weights");
    }
    requireDimension(history.columns(), options.dimension());
  }

  private static int positives(float[] weights) {
    int positives = 0;
    for (float weight : weights) {
      positives += weight > 0 ? 1 : 0;
    }
    return positives;
  }

  private static void requireDimension(int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException("dimension mismatch: " + found + " != " + expected);
    }
  }
}
