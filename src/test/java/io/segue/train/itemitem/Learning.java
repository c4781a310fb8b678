package io.segue.train.itemitem;

import io.segue.train.ItemItemModel;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;

/** Runs models in tests. */
final class Learning {
  private Learning() {}

  static SparseMatrix learn(ItemItemModel model, SparseMatrix preferences, int threads) {
    try (Workers workers = new Workers(threads)) {
      return model.learn(preferences, workers, TrainingMonitor.silent());
    }
  }

  /** What a model learns on two threads, dense. */
  static double[][] dense(ItemItemModel model, SparseMatrix preferences) {
    return Preferences.dense(learn(model, preferences, 2));
  }
}
