package io.segue.cli;

import io.segue.store.Store;
import io.segue.train.TrainingSet;
import io.segue.train.TrainingSetBuilder;

/** The training set that a store holds. */
final class StoredTrainingSet {
  private StoredTrainingSet() {}

  /** Every described track, every listen and every listener. */
  static TrainingSet read(Store store) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    store.forEachTrack(0, (_, track) -> builder.add(track));
    store.forEachPlays(builder::add);
    store.forEachListener(builder::add);
    return builder.build();
  }
}
