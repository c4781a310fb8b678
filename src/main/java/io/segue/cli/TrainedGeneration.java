package io.segue.cli;

import io.segue.index.BuildMonitor;
import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.store.Store;
import io.segue.train.Models;
import io.segue.train.Training;
import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;
import io.segue.train.TrainingSet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** Learns from a store and publishes generations of it, as {@code train} and {@code reindex}. */
final class TrainedGeneration {
  private static final String INDEX = "index";
  private static final String MODELS = "models";

  private final Store train;
  private final TrainingSet set;
  private final int threads;
  private final InstantSource clock;

  /** What may be learned from is read now, and not again. */
  TrainedGeneration(Store train, int threads, InstantSource clock) {
    this.train = train;
    this.set = StoredTrainingSet.read(train);
    this.threads = threads;
    this.clock = clock;
  }

  /** Who hears how it goes. */
  record Monitors(TrainingMonitor training, BuildMonitor build) {}

  /** Publishes below a directory and opens what was published; the caller closes it. */
  ServingIndex publish(TrainingOptions options, Path directory, Monitors monitors) {
    Models models = new Models(directory.resolve(MODELS));
    models.publish(new Training(options, threads).learn(set, train.change(), monitors.training()));
    new GenerationBuilder(train, new Generations(directory.resolve(INDEX)), clock)
        .publish(models.newest(), Map.of(), monitors.build());
    return reopen(directory);
  }

  /** Opens what was published below a directory before. */
  ServingIndex reopen(Path directory) {
    return ServingIndex.open(new Generations(directory.resolve(INDEX)), train);
  }
}
