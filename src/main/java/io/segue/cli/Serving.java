package io.segue.cli;

import io.segue.index.ServingIndex;
import io.segue.recommend.Recommender;
import io.segue.store.Store;

/**
 * What answers are made from; closing it closes store and index.
 *
 * @param store where histories are
 * @param index the live generation
 * @param recommender how rankings are made
 */
record Serving(Store store, ServingIndex index, Recommender recommender) implements AutoCloseable {
  @Override
  public void close() {
    try (store) {
      index.close();
    }
  }
}
