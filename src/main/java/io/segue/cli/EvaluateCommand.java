package io.segue.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.TrackId;
import io.segue.evaluate.Evaluation;
import io.segue.evaluate.EvaluationJson;
import io.segue.evaluate.HeldOut;
import io.segue.evaluate.cold.ColdEvaluation;
import io.segue.evaluate.cold.ColdFigures;
import io.segue.evaluate.cold.ColdFiguresJson;
import io.segue.evaluate.report.HtmlReport;
import io.segue.evaluate.split.Division;
import io.segue.files.Leftovers;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.recommend.Basis;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import io.segue.train.TrainingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Hold out a part of the listening, learn from the rest, and rank the whole catalogue for",
      "every listener with the code that answers requests. Stores are only read."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final SplitOptions splits = new SplitOptions();
  @Mixin private final MeasureOptions measures = new MeasureOptions();
  @Mixin private final GivenOptions given = new GivenOptions();
  @Mixin private final WeightOptions weights = new WeightOptions();
  @Mixin private final FactorizationOption factorization = new FactorizationOption();
  @Mixin private final OutputOption output = new OutputOption();

  EvaluateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    measures.check(environment);
    given.check(splits.hasColdListeners());
    Path work = temporary();
    try (Store train = Store.open(StoreLocation.of(work.resolve("train.db")))) {
      Results results = evaluate(train, work);
      Evaluation evaluation = results.evaluation();
      measures
          .report()
          .ifPresent(file ->
              HtmlReport.write(
                  environment.directory().resolve(file),
                  evaluation,
                  environment.clock().instant()));
      output.print(environment.console(), results.table(), results.json());
      return 0;
    } finally {
      Leftovers.discard(work);
    }
  }

  /** What is told, and of tracks that were kept out of training if some were. */
  private record Results(Evaluation evaluation, Optional<ColdFigures> cold) {
    String table() {
      return EvaluationTable.of(evaluation)
          + cold.map(figures -> "\n\n" + ColdTable.of(figures)).orElse("");
    }

    ObjectNode json() {
      ObjectNode json = EvaluationJson.write(evaluation);
      cold.ifPresent(figures -> json.set("cold", ColdFiguresJson.write(figures)));
      return json;
    }
  }

  private Results evaluate(Store train, Path work) {
    Stopwatch watch = new Stopwatch(environment.clock());
    ProfileOption.show(weights.profile(), environment.console());
    environment.console().say("dividing histories");
    Division division = splits.divide(environment, train);
    HeldOut heldOut = HeldOut.of(division, train);
    EvaluationRun run = new EvaluationRun(environment, measures, heldOut, watch);
    watch.finished("split");
    try (ServingIndex index = publish(train, work)) {
      watch.finished("train");
      GivenRun curves = GivenRun.prepare(environment, given, measures.cutoffs());
      try (curves) {
        curves.publishOthers(train, work.resolve("others"));
        division.tellLater(train);
        Serving served = new Serving(train, index, weights.recommender());
        Evaluation evaluation = run.evaluate(division, served, splits.seed());
        return new Results(
            evaluation.with(curves.measure(heldOut, served, splits.seed())),
            cold(served, heldOut, division));
      }
    }
  }

  private Optional<ColdFigures> cold(Serving serving, HeldOut heldOut, Division division) {
    Set<TrackId> hidden = splits.coldTracks(environment);
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    ColdEvaluation.Asked asked =
        new ColdEvaluation.Asked(
            heldOut,
            heldOut.beside(division),
            hidden,
            served(),
            measures.cutoffs().getLast(),
            splits.seed());
    try (Progress progress = new Progress(environment.console());
        View view = serving.index().acquire()) {
      progress.started("rank cold tracks", ColdEvaluation.lists(asked));
      return Optional.of(
          new ColdEvaluation(
                  new ColdEvaluation.Source(serving.store(), view, serving.recommender()),
                  asked,
                  () -> progress.advancedBy(1))
              .measure());
    }
  }

  /** As which requests are served in each column that tells histories; the usual if none does. */
  private Map<String, Query> served() {
    Map<String, Query> queries = new LinkedHashMap<>();
    measures.columns().stream()
        .filter(column -> column.ranking().isPersonal())
        .filter(column -> column.ranking().basis() != Basis.CONTENT)
        .forEach(
            column -> queries.put(column.name(), column.query().with(column.ranking().basis())));
    if (queries.isEmpty()) {
      queries.put("hybrid", new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 1)));
    }
    return queries;
  }

  private ServingIndex publish(Store train, Path work) {
    TrainingOptions options = training();
    TrainedGeneration generation =
        new TrainedGeneration(
            train, Runtime.getRuntime().availableProcessors(), environment.clock());
    try (Progress progress = new Progress(environment.console())) {
      EpochLines lines = new EpochLines(progress, environment.console(), options);
      return generation.publish(options, work, new TrainedGeneration.Monitors(lines, progress));
    }
  }

  private TrainingOptions training() {
    TrainingOptions profile = weights.profile().training();
    return profile.with(factorization.over(profile.factorization()));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("segue-evaluate-");
    } catch (IOException broken) {
      throw new UncheckedIOException("making a temporary directory", broken);
    }
  }
}
