package io.segue.cli;

import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.listening.ListenMatrix;
import io.segue.store.Store;
import io.segue.train.Factorization;
import io.segue.train.FactorizationOptions;
import io.segue.train.ImplicitAls;
import io.segue.train.Model;
import io.segue.train.Models;
import java.nio.file.Path;
import java.util.Map;

/** Learns from a store and publishes a generation of it, as {@code train} and {@code reindex}. */
final class TrainedGeneration {
  private final FactorizationOptions options;
  private final Environment environment;

  TrainedGeneration(FactorizationOptions options, Environment environment) {
    this.options = options;
    this.environment = environment;
  }

  /** Publishes below a directory and opens what was published; the caller closes it. */
  ServingIndex publish(Store train, Path directory) {
    Generations generations = new Generations(directory.resolve("index"));
    Models models = new Models(directory.resolve("models"));
    ListenMatrix matrix = train.listenMatrix();
    try (Progress progress = new Progress(environment.console())) {
      Factorization learned =
          new ImplicitAls(options, Runtime.getRuntime().availableProcessors())
              .factorize(matrix, new EpochLines(progress, environment.console(), options));
      models.publish(Model.of(learned, matrix, train.change()));
      new GenerationBuilder(train, generations, environment.clock())
          .publish(models.newest(), Map.of(), progress);
    }
    return ServingIndex.open(generations, train);
  }
}
