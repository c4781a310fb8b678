package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.evaluate.Evaluation;
import io.segue.evaluate.HoldOut;
import io.segue.evaluate.RankingMetrics;
import io.segue.files.Leftovers;
import io.segue.index.BuildMonitor;
import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.listening.ListenMatrix;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import io.segue.train.Models;
import io.segue.train.Training;
import io.segue.train.TrainingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Hold out a fifth of every history, learn from the rest, and rank the whole catalogue",
      "with the code that answers requests. The store is only read."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final WeightOptions weights = new WeightOptions();
  @Mixin private final FactorizationOption factorization = new FactorizationOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--split-seed",
      paramLabel = "N",
      description = "Decides what is held out (default: ${DEFAULT-VALUE}).")
  private long splitSeed = 42;

  EvaluateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path work = temporary();
    try (Store all = store.open(environment);
        Store train = Store.open(StoreLocation.of(work.resolve("train.db")))) {
      environment.console().say("holding out a fifth of every history");
      HoldOut split = HoldOut.split(all, train, splitSeed);
      Generations generations = new Generations(work.resolve("index"));
      publish(train, generations, work.resolve("models"));
      environment.console().say("ranking for " + split.heldOut().size() + " listeners");
      try (ServingIndex index = ServingIndex.open(generations, train)) {
        Evaluation evaluation = new Evaluation(train, index, weights.recommender());
        Map<String, RankingMetrics> metrics = new LinkedHashMap<>();
        metrics.put("popular", evaluation.popular(split.heldOut()));
        evaluation
            .byBasis(split.heldOut())
            .forEach(
                (basis, measured) -> metrics.put(basis.name().toLowerCase(Locale.ROOT), measured));
        report(metrics, train.describedTracks());
      }
      return 0;
    } finally {
      Leftovers.discard(work);
    }
  }

  private void publish(Store train, Generations generations, Path directory) {
    TrainingOptions profile = weights.profile().training();
    TrainingOptions options =
        new TrainingOptions(factorization.over(profile.factorization()), profile.neighbours());
    ListenMatrix matrix = train.listenMatrix();
    try (Progress progress = new Progress(environment.console())) {
      Models models = new Models(directory);
      models.publish(
          new Training(options, Runtime.getRuntime().availableProcessors())
              .learn(
                  matrix,
                  train.change(),
                  new EpochLines(progress, environment.console(), options)));
      new GenerationBuilder(train, generations, environment.clock())
          .publish(models.newest(), Map.of(), BuildMonitor.SILENT);
    }
  }

  private void report(Map<String, RankingMetrics> metrics, int tracks) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    StringBuilder table = new StringBuilder("basis     recall@20   ndcg@20  coverage@20");
    metrics.forEach((name, measured) -> {
      json.putObject(name)
          .put("users", measured.listeners())
          .put("recall@20", measured.recall())
          .put("ndcg@20", measured.ndcg())
          .put("coverage@20", measured.coverage(tracks));
      table.append(
          String.format(
              Locale.ROOT,
              "%n%-9s %9.4f %9.4f %12.4f",
              name,
              measured.recall(),
              measured.ndcg(),
              measured.coverage(tracks)));
    });
    output.print(environment.console(), table.toString(), json);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("segue-evaluate-");
    } catch (IOException broken) {
      throw new UncheckedIOException("making a temporary directory", broken);
    }
  }
}
