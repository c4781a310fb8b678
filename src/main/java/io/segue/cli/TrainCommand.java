package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.files.DirectoryLock;
import io.segue.files.Leftovers;
import io.segue.listening.ListenMatrix;
import io.segue.store.Store;
import io.segue.train.Model;
import io.segue.train.Models;
import io.segue.train.Training;
import io.segue.train.TrainingOptions;
import io.segue.train.TrainingSet;
import io.segue.vector.SparseMatrix;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue train}. */
@Command(name = "train", description = "Learn track vectors from the listens in the store.")
final class TrainCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final TrainingOption training = new TrainingOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the result does not depend on them (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--keep-models",
      paramLabel = "N",
      description = "Models to keep (default: ${DEFAULT-VALUE}).")
  private int keep = 3;

  TrainCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    TrainingOptions options = training.options(environment.console());
    Path directory = index.models(environment);
    try (DirectoryLock _ = DirectoryLock.acquire(directory);
        Store opened = store.open(environment)) {
      Leftovers.remove(directory);
      long change = opened.change();
      TrainingSet set = StoredTrainingSet.read(opened);
      ListenMatrix matrix = set.listens();
      if (matrix.plays().entries() == 0) {
        throw CommandFailure.failed(
            "there are no listens in " + store.url() + " to learn from: segue import listens FILE");
      }
      Model learned;
      try (Progress progress = new Progress(environment.console())) {
        learned =
            new Training(options, threads)
                .learn(set, change, new EpochLines(progress, environment.console(), options));
      }
      Models models = new Models(directory);
      String model = models.publish(learned);
      models.prune(keep);
      report(model, matrix, learned);
      return 0;
    }
  }

  private void report(String model, ListenMatrix matrix, Model learned) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", model);
    json.put("listeners", matrix.listeners().size());
    json.put("tracks", matrix.tracks().size());
    json.put("pairs", matrix.plays().entries());
    json.put("dimension", learned.options().dimension());
    json.put("loss", learned.manifest().losses().getLast());
    json.put("neighbours", learned.neighbours().map(SparseMatrix::entries).orElse(0));
    output.print(
        environment.console(),
        "learned "
            + model
            + ": "
            + matrix.tracks().size()
            + " track vectors from "
            + matrix.listeners().size()
            + " listeners and "
            + matrix.plays().entries()
            + " pairs"
            + learned
                .neighbours()
                .map(weights -> ", and " + weights.entries() + " weights of neighbours")
                .orElse(""),
        json);
  }
}
