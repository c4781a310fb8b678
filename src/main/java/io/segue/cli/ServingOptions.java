package io.segue.cli;

import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.profile.Profile;
import io.segue.store.Store;
import picocli.CommandLine.Mixin;

/** What every command that answers needs. */
final class ServingOptions {
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final WeightOptions weights = new WeightOptions();

  /** The profile whose weights count. */
  Profile profile() {
    return weights.profile();
  }

  /** Opens store and live generation. */
  Serving open(Environment environment) {
    Store opened = store.open(environment);
    try {
      Generations generations = new Generations(index.path(environment));
      return new Serving(opened, ServingIndex.open(generations, opened), weights.recommender());
    } catch (RuntimeException failure) {
      opened.close();
      throw failure;
    }
  }
}
