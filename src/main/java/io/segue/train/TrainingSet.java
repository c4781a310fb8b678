package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import java.util.Map;

/**
 * What training learns from.
 *
 * @param listens listeners x tracks; every track of the catalogue has a column, heard or not
 * @param labels of the same tracks
 * @param descriptions of the same tracks
 * @param attributes of listeners, as far as known, such as {@code country}
 */
public record TrainingSet(
    ListenMatrix listens,
    Labels labels,
    Descriptions descriptions,
    Map<ListenerId, Map<String, String>> attributes) {
  public TrainingSet {
    attributes = Map.copyOf(attributes);
  }

  /** Listens alone. */
  public static TrainingSet of(ListenMatrix listens) {
    return new TrainingSet(
        listens, Labels.none(), Descriptions.none(listens.tracks().size()), Map.of());
  }
}
