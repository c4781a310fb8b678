package io.segue.cli;

import io.segue.evaluate.tune.Objective;
import io.segue.evaluate.tune.Search;
import io.segue.recommend.Basis;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a profile is searched for, and where it is written. */
final class TuneOptions {
  @Option(
      names = "--space",
      required = true,
      paramLabel = "FILE",
      description = "What is looked for, and where (YAML); see conf/spaces/.")
  private Path space = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Write the best profile here; the file's name becomes the profile's.")
  private Path out = Path.of("");

  @Option(
      names = "--search",
      paramLabel = "NAME",
      description = {
        "grid (all combinations), random, halving (many settings with few listeners, the better ones",
        "with more) or cma-es (the next settings near the best so far) (default: ${DEFAULT-VALUE})."
      })
  private String search = "halving";

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "Settings of training to try; a grid tries all (default: ${DEFAULT-VALUE}).")
  private int trials = 27;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of everything that is drawn (default: ${DEFAULT-VALUE}).")
  private int seed = 42;

  @Option(
      names = "--objective",
      paramLabel = "METRIC@K,...",
      description = "What is to be large: the mean of these (default: ${DEFAULT-VALUE}).")
  private String objective = Objective.USUAL;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "How listeners are answered: hybrid, cf or content (default: ${DEFAULT-VALUE}).")
  private String by = "hybrid";

  @Option(
      names = "--listeners",
      paramLabel = "N",
      description = {
        "How many listeners, drawn at random, are asked about; their candidates are kept in memory",
        "(default: ${DEFAULT-VALUE})."
      })
  private int listeners = 2_000;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the result does not depend on them (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = {
        "Notes every trial, so that the same command goes on where it was stopped",
        "(default: the --out file's name and .trials.jsonl)."
      })
  private Optional<Path> state = Optional.empty();

  /** Refuses what can't be done, before minutes have passed. */
  void check() {
    requirePositive("--trials", trials);
    requirePositive("--listeners", listeners);
    requirePositive("--threads", threads);
    search();
    objective();
    basis();
  }

  Path space() {
    return space;
  }

  Path out() {
    return out;
  }

  Path state() {
    return state.orElseGet(() -> out.resolveSibling(out.getFileName() + ".trials.jsonl"));
  }

  /** The profile's name: the file's without its ending. */
  String profile() {
    return out.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  String searchName() {
    return search;
  }

  Search search() {
    try {
      return Search.named(search, trials, seed);
    } catch (IllegalArgumentException refused) {
      throw CommandFailure.usage("--" + refused.getMessage());
    }
  }

  Objective objective() {
    try {
      return Objective.of(objective);
    } catch (IllegalArgumentException refused) {
      throw CommandFailure.usage("--" + refused.getMessage());
    }
  }

  Basis basis() {
    return Basis.ofKey(by);
  }

  String by() {
    return by;
  }

  int seed() {
    return seed;
  }

  int listeners() {
    return listeners;
  }

  int threads() {
    return threads;
  }

  private static void requirePositive(String option, int value) {
    if (value < 1) {
      throw CommandFailure.usage(option + " must be at least 1: " + value);
    }
  }
}
