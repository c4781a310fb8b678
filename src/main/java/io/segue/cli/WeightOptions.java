package io.segue.cli;

import io.segue.recommend.Recommender;
import io.segue.recommend.Signals;
import io.segue.rerank.Weights;
import java.util.Map;
import picocli.CommandLine.Option;

/** The profile of hybrid answers. */
final class WeightOptions {
  @Option(
      names = "--weight-cf",
      paramLabel = "W",
      description = "Weight of learned similarity in hybrid answers (default: ${DEFAULT-VALUE}).")
  private double cf = 0.7;

  @Option(
      names = "--weight-content",
      paramLabel = "W",
      description = "Weight of content similarity (default: ${DEFAULT-VALUE}).")
  private double content = 0.25;

  @Option(
      names = "--weight-popularity",
      paramLabel = "W",
      description = "Weight of popularity (default: ${DEFAULT-VALUE}).")
  private double popularity = 0.05;

  Recommender recommender() {
    return new Recommender(
        new Weights(
            "default",
            Map.of(Signals.CF, cf, Signals.CONTENT, content, Signals.POPULARITY, popularity)));
  }
}
