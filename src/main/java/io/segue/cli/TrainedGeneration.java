package io.segue.cli;

import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.store.Store;
import io.segue.train.Models;
import io.segue.train.Training;
import io.segue.train.TrainingOptions;
import io.segue.train.TrainingSet;
import java.nio.file.Path;
import java.util.Map;

/** Learns from a store and publishes a generation of it, as {@code train} and {@code reindex}. */
final class TrainedGeneration {
  private final TrainingOptions options;
  private final Environment environment;

  TrainedGeneration(TrainingOptions options, Environment environment) {
    this.options = options;
    this.environment = environment;
  }

  /** Publishes below a directory and opens what was published; the caller closes it. */
  ServingIndex publish(Store train, Path directory) {
    Generations generations = new Generations(directory.resolve("index"));
    Models models = new Models(directory.resolve("models"));
    TrainingSet set = StoredTrainingSet.read(train);
    try (Progress progress = new Progress(environment.console())) {
      models.publish(
          new Training(options, Runtime.getRuntime().availableProcessors())
              .learn(
                  set, train.change(), new EpochLines(progress, environment.console(), options)));
      new GenerationBuilder(train, generations, environment.clock())
          .publish(models.newest(), Map.of(), progress);
    }
    return ServingIndex.open(generations, train);
  }
}
