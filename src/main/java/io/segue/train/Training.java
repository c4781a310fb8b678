package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.SparseMatrix;
import java.util.Optional;

/** Learns a whole model from the listener x track matrix: vectors first, then neighbours. */
public final class Training {
  private final TrainingOptions options;
  private final int threads;

  /**
   * A training on that many threads, which make no difference to the result.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Training(TrainingOptions options, int threads) {
    this.options = options;
    this.threads = threads;
  }

  /**
   * Learns from scratch.
   *
   * @param storeChange change number of the store when the matrix was read
   * @throws NotConvergedException if anything learned is NaN or infinite
   * @throws TrainingInterruptedException if the calling thread is interrupted
   */
  public Model learn(ListenMatrix matrix, long storeChange, TrainingMonitor monitor) {
    Factorization vectors =
        new ImplicitAls(options.factorization(), threads).factorize(matrix, monitor);
    Optional<SparseMatrix> weights =
        options.neighbours().map(neighbours -> learn(neighbours.model(), matrix, monitor));
    return Model.of(new Model.Learned(options, vectors, weights), matrix, storeChange);
  }

  private SparseMatrix learn(ItemItemModel model, ListenMatrix matrix, TrainingMonitor monitor) {
    SparseMatrix plays = matrix.plays();
    float[] preferences = new float[plays.entries()];
    PlayWeight weight = options.factorization().weight();
    for (int e = 0; e < preferences.length; e++) {
      preferences[e] = (float) weight.of(plays.values()[e]);
    }
    try (Workers workers = new Workers(threads)) {
      return model.learn(plays.withValues(preferences), workers, monitor);
    }
  }
}
