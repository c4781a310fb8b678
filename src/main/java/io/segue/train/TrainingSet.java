package io.segue.train;

import io.segue.listening.ListenMatrix;

/**
 * What training learns from.
 *
 * @param listens listeners x tracks; every track of the catalogue has a column, heard or not
 * @param labels of the same tracks
 * @param descriptions of the same tracks
 */
public record TrainingSet(ListenMatrix listens, Labels labels, Descriptions descriptions) {
  /** Listens alone. */
  public static TrainingSet of(ListenMatrix listens) {
    return new TrainingSet(listens, Labels.none(), Descriptions.none(listens.tracks().size()));
  }
}
