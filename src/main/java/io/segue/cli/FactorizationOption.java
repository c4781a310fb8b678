package io.segue.cli;

import io.segue.train.FactorizationOptions;
import io.segue.train.PlayWeight;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How to learn. */
final class FactorizationOption {
  @Option(
      names = "--dimension",
      paramLabel = "N",
      description = "Floats in a vector, 1 to 1024 (default: ${DEFAULT-VALUE}).")
  private int dimension = FactorizationOptions.DEFAULT.dimension();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Rounds over all tracks and listeners (default: ${DEFAULT-VALUE}).")
  private int epochs = FactorizationOptions.DEFAULT.epochs();

  @Option(
      names = "--regularization",
      paramLabel = "X",
      description = "How strongly vectors are kept short (default: ${DEFAULT-VALUE}).")
  private double regularization = FactorizationOptions.DEFAULT.regularization();

  @Option(
      names = "--regularization-exponent",
      paramLabel = "X",
      description =
          "0: alike for all rows; 1: in proportion to a row's listens (default: ${DEFAULT-VALUE}).")
  private double exponent = FactorizationOptions.DEFAULT.regularizationExponent();

  @Option(
      names = "--alpha",
      paramLabel = "X",
      description = "What a listen adds to the confidence (default: ${DEFAULT-VALUE}).")
  private double alpha = FactorizationOptions.DEFAULT.alpha();

  @Option(
      names = "--play-weight",
      paramLabel = "NAME",
      description = "How plays count: binary, log or linear (default: ${DEFAULT-VALUE}).")
  private String weight = FactorizationOptions.DEFAULT.weight().name().toLowerCase(Locale.ROOT);

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the first vectors (default: ${DEFAULT-VALUE}).")
  private long seed = FactorizationOptions.DEFAULT.seed();

  FactorizationOptions options() {
    return new FactorizationOptions(
        dimension, epochs, regularization, exponent, alpha, weight(), seed);
  }

  private PlayWeight weight() {
    return switch (weight) {
      case "binary" -> PlayWeight.BINARY;
      case "log" -> PlayWeight.LOG;
      case "linear" -> PlayWeight.LINEAR;
      default ->
          throw CommandFailure.usage("--play-weight must be binary, log or linear: " + weight);
    };
  }
}
