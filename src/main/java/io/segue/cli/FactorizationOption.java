package io.segue.cli;

import io.segue.train.ConfidenceOptions;
import io.segue.train.FactorizationOptions;
import io.segue.train.PlayWeight;
import io.segue.train.RowSolution;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to learn vectors, where it is not to be as the profile says. */
final class FactorizationOption {
  @Option(
      names = "--dimension",
      paramLabel = "N",
      description = "Floats in a vector, 1 to 1024 (default: the profile's).")
  private @Nullable Integer dimension;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Rounds over all tracks and listeners (default: the profile's).")
  private @Nullable Integer epochs;

  @Option(
      names = "--regularization",
      paramLabel = "X",
      description = "How strongly vectors are kept short (default: the profile's).")
  private @Nullable Double regularization;

  @Option(
      names = "--regularization-exponent",
      paramLabel = "X",
      description =
          "0: alike for all rows; 1: in proportion to a row's listens (default: the profile's).")
  private @Nullable Double exponent;

  @Option(
      names = "--alpha",
      paramLabel = "X",
      description = "What a listen adds to the confidence (default: the profile's).")
  private @Nullable Double alpha;

  @Option(
      names = "--play-weight",
      paramLabel = "NAME",
      description = "How plays count: binary, log, linear or bm25 (default: the profile's).")
  private @Nullable String weight;

  @Option(
      names = "--dislike",
      paramLabel = "X",
      description =
          "How much a hate counts beside as strong a love, 0 to 1 (default: the profile's).")
  private @Nullable Double dislike;

  @Option(
      names = "--half-life-days",
      paramLabel = "X",
      description = "After how many days a listen counts half; 0: never (default: the profile's).")
  private @Nullable Double halfLifeDays;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the first vectors (default: the profile's).")
  private @Nullable Long seed;

  @Option(
      names = "--solver",
      paramLabel = "NAME",
      description = "How vectors are found: exact or subspace (default: the profile's).")
  private @Nullable String solver;

  @Option(
      names = "--block-size",
      paramLabel = "N",
      description = "Floats of a vector that subspace solves at once (default: the profile's).")
  private @Nullable Integer blockSize;

  /** The profile's options with what was given on the command line in their place. */
  FactorizationOptions over(FactorizationOptions profile) {
    return new FactorizationOptions(
        Objects.requireNonNullElse(dimension, profile.dimension()),
        Objects.requireNonNullElse(epochs, profile.epochs()),
        Objects.requireNonNullElse(regularization, profile.regularization()),
        Objects.requireNonNullElse(exponent, profile.regularizationExponent()),
        Objects.requireNonNullElse(alpha, profile.alpha()),
        confidence(profile.confidence()),
        Objects.requireNonNullElse(seed, profile.seed()),
        new RowSolution(
            solver == null ? profile.rows().solver() : solver(solver),
            Objects.requireNonNullElse(blockSize, profile.rows().blockSize())));
  }

  private static RowSolution.Solver solver(String name) {
    return switch (name) {
      case "exact" -> RowSolution.Solver.EXACT;
      case "subspace" -> RowSolution.Solver.SUBSPACE;
      default -> throw CommandFailure.usage("--solver must be exact or subspace: " + name);
    };
  }

  private ConfidenceOptions confidence(ConfidenceOptions profile) {
    return new ConfidenceOptions(
        weight == null ? profile.weight() : weight(weight),
        profile.saturation(),
        profile.lengthWeight(),
        Objects.requireNonNullElse(dislike, profile.dislike()),
        Objects.requireNonNullElse(halfLifeDays, profile.halfLifeDays()));
  }

  private static PlayWeight weight(String name) {
    return switch (name) {
      case "binary" -> PlayWeight.BINARY;
      case "log" -> PlayWeight.LOG;
      case "linear" -> PlayWeight.LINEAR;
      case "bm25" -> PlayWeight.BM25;
      default ->
          throw CommandFailure.usage("--play-weight must be binary, log, linear or bm25: " + name);
    };
  }
}
