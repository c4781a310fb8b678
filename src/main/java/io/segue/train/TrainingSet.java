package io.segue.train;

import io.segue.listening.ListenMatrix;

/**
 * What training learns from.
 *
 * @param listens listeners x tracks; every track of the catalogue has a column, heard or not
 * @param labels of the same tracks
 */
public record TrainingSet(ListenMatrix listens, Labels labels) {
  /** Listens alone. */
  public static TrainingSet of(ListenMatrix listens) {
    return new TrainingSet(listens, Labels.none());
  }
}
