package io.segue.train;

import io.segue.listening.ListenMatrix;

/** Learns a vector for each listener and each track, whose dot products rank tracks. */
public interface Factorizer {
  /**
   * Trains from scratch.
   *
   * @throws NotConvergedException if a vector or the loss becomes NaN or infinite
   * @throws TrainingInterruptedException if the calling thread is interrupted
   */
  Factorization factorize(ListenMatrix matrix, TrainingMonitor monitor);
}
