package io.segue.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.evaluate.RatingErrors;
import io.segue.evaluate.RatingFile;
import io.segue.listening.Feedback;
import io.segue.train.rating.RatingMethod;
import io.segue.train.rating.RatingModel;
import io.segue.train.rating.RatingOptions;
import io.segue.train.rating.RatingScale;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue evaluate-ratings}. */
@Command(
    name = "evaluate-ratings",
    description = {
      "Learn from the ratings of one file, predict those of another, and measure the errors;",
      "for several pairs of files also their means. A line is LISTENER TRACK RATING [SECONDS]."
    })
final class EvaluateRatingsCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--train",
      required = true,
      paramLabel = "FILE",
      description = "Ratings to learn from, plain or gzip; one for each --test.")
  private List<Path> train = List.of();

  @Option(
      names = "--test",
      required = true,
      paramLabel = "FILE",
      description = "Ratings to predict, plain or gzip.")
  private List<Path> test = List.of();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = {
        "bias, svd, svd++, bayesian-svd, bayesian-svd++ or bayesian-timesvd++",
        "(default: what the options say)."
      })
  private @Nullable String model;

  @Option(
      names = "--options",
      paramLabel = "FILE",
      description = "YAML as in conf/movielens-100k-ratings.yaml, which holds the defaults.")
  private @Nullable Path options;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the result does not depend on them (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  EvaluateRatingsCommand(Environment environment) {
    this.environment = environment;
  }

  /** What came out for one pair of files. */
  private record Fold(Path train, Path test, RatingErrors errors, double seconds) {}

  @Override
  public Integer call() {
    if (train.size() != test.size()) {
      throw CommandFailure.usage(
          "there must be one --test for each --train: " + test.size() + " != " + train.size());
    }
    RatingOptions chosen = chosenOptions();
    RatingMethod method = method(Optional.ofNullable(model).orElse(chosen.model()));
    List<Fold> folds = new ArrayList<>();
    try (Progress progress = new Progress(environment.console())) {
      for (int fold = 0; fold < train.size(); fold++) {
        String step = method.key() + " " + (fold + 1) + "/" + train.size();
        PassBar bar = new PassBar(progress, step);
        folds.add(measured(fold, chosen.scale(), method.model(chosen, threads), bar));
      }
    }
    report(method, folds);
    return 0;
  }

  private Fold measured(int fold, RatingScale scale, RatingModel learner, PassBar bar) {
    List<Feedback> known = RatingFile.read(resolved(train.get(fold)), scale);
    List<Feedback> given = RatingFile.read(resolved(test.get(fold)), scale);
    Instant start = environment.clock().instant();
    RatingErrors errors = RatingErrors.of(learner, known, given, bar);
    Duration taken = Duration.between(start, environment.clock().instant());
    return new Fold(train.get(fold), test.get(fold), errors, taken.toMillis() / 1e3);
  }

  private RatingOptions chosenOptions() {
    return Optional.ofNullable(options)
        .map(file -> OptionsFile.read(resolved(file), RatingOptions.DEFAULT, RatingOptions.class))
        .orElse(RatingOptions.DEFAULT);
  }

  private static RatingMethod method(String key) {
    return RatingMethod.ofKey(key)
        .orElseThrow(() ->
            CommandFailure.usage("--model must be one of " + RatingMethod.keys() + ": " + key));
  }

  private Path resolved(Path file) {
    return environment.directory().resolve(file);
  }

  private void report(RatingMethod method, List<Fold> folds) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", method.key());
    ArrayNode list = json.putArray("folds");
    StringBuilder table = new StringBuilder(" ratings     rmse      mae  seconds  test file");
    for (Fold fold : folds) {
      RatingErrors errors = fold.errors();
      list.addObject()
          .put("train", fold.train().toString())
          .put("test", fold.test().toString())
          .put("ratings", errors.ratings())
          .put("rmse", errors.rmse())
          .put("mae", errors.mae())
          .put("seconds", fold.seconds());
      table.append(
          String.format(
              Locale.ROOT,
              "%n%8d %8.4f %8.4f %8.1f  %s",
              errors.ratings(),
              errors.rmse(),
              errors.mae(),
              fold.seconds(),
              fold.test()));
    }
    double rmse = mean(folds, fold -> fold.errors().rmse());
    double mae = mean(folds, fold -> fold.errors().mae());
    table.append(
        String.format(Locale.ROOT, "%n%8s %8.4f %8.4f  by %s", "mean", rmse, mae, method.key()));
    output.print(environment.console(), table.toString(), json.put("rmse", rmse).put("mae", mae));
  }

  private static double mean(List<Fold> folds, ToDoubleFunction<Fold> value) {
    return folds.stream().mapToDouble(value).average().orElseThrow();
  }
}
