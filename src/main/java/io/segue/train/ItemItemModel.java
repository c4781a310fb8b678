package io.segue.train;

import io.segue.vector.SparseMatrix;

/**
 * Learns how much one track of a history speaks for another track.
 *
 * <p>A listener's score of track j is the sum of the weights (i, j) over the tracks i of the
 * history. Weights may be negative. The scores of two models are not comparable.
 */
public interface ItemItemModel {
  /**
   * Learns from scratch; deterministic, whatever the number of workers.
   *
   * @param preferences listeners x tracks, each value above 0
   * @return tracks x tracks: row i holds what track i of a history speaks for; nothing on the
   *     diagonal, nothing for tracks without observations
   * @throws NotConvergedException if a weight becomes NaN or infinite
   * @throws TrainingInterruptedException if the calling thread is interrupted
   */
  SparseMatrix learn(SparseMatrix preferences, Workers workers, TrainingMonitor monitor);
}
