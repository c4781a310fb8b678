package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.Kernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our exact ALS beside the library {@code implicit} on lastfm-tracks: the same loss, the same first
 * vectors, two threads. They take turns, since a machine is seldom quiet for long.
 *
 * <p>Needs SEGUE_DATA, a folder with {@code lastfm-tracks/train.txt.gz}; takes the Python of
 * SEGUE_PYTHON or {@code python3}, and measures without a peer where that lacks {@code implicit}.
 */
final class AlsPeerBenchmark {
  private static final int THREADS = 2;
  private static final int ROUNDS = 5;
  private static final double ALPHA = 10;
  private static final double REGULARIZATION = 0.05;
  private static final List<Integer> DIMENSIONS = List.of(64, 128);

  private final ListenMatrix matrix;
  private final Optional<AlsPeer> peer;

  /** Who trains; an exact peer is so slow that few epochs must do. */
  private enum Contender {
    SEGUE("segue, exact", 6),
    CG("implicit, 3 steps of CG", 6),
    EXACT("implicit, exact", 2);

    private final String label;
    private final int epochs;

    Contender(String label, int epochs) {
      this.label = label;
      this.epochs = epochs;
    }
  }

  private AlsPeerBenchmark(ListenMatrix matrix, Optional<AlsPeer> peer) {
    this.matrix = matrix;
    this.peer = peer;
  }

  /** Runs if its name contains the regular expression that is the first argument, if any. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String name = AlsPeerBenchmark.class.getSimpleName();
    if (arguments.length > 0 && !Pattern.compile(arguments[0]).matcher(name).find()) {
      return;
    }
    Path file = Path.of(environment("SEGUE_DATA", "."), "lastfm-tracks", "train.txt.gz");
    if (!Files.exists(file)) {
      say("%s skipped: there is no %s (set SEGUE_DATA to its grandparent)", name, file);
      return;
    }
    long before = HeapPeak.live();
    ListenMatrix matrix = InteractionFile.read(file);
    long loaded = HeapPeak.live() - before;
    String python = environment("SEGUE_PYTHON", "python3");
    if (!AlsPeer.isInstalled(python)) {
      say("%s has no implicit (set SEGUE_PYTHON to one that has): no peer", python);
      new AlsPeerBenchmark(matrix, Optional.empty()).run(before, loaded);
      return;
    }
    try (AlsPeer peer =
        new AlsPeer(python, matrix.plays(), Files.createTempDirectory("als-peer"))) {
      say("%s", peer.versions());
      new AlsPeerBenchmark(matrix, Optional.of(peer)).run(before, loaded);
    }
  }

  private void run(long before, long loaded) throws IOException, InterruptedException {
    say(
        "%d listeners x %d tracks, %d pairs, %d threads, %s",
        matrix.listeners().size(),
        matrix.tracks().size(),
        matrix.plays().entries(),
        THREADS,
        Kernels.provider());
    for (int dimension : DIMENSIONS) {
      compareLosses(dimension);
      compareTimes(dimension);
      reportMemory(dimension, before, loaded);
    }
  }

  /** Also warms up. */
  private void compareLosses(int dimension) throws IOException {
    for (Contender contender : contenders()) {
      TimedTraining trained = train(contender, dimension, 3, true);
      say("%d factors, %s: loss %.1f after 3 epochs", dimension, contender.label, trained.loss());
    }
  }

  private void compareTimes(int dimension) throws IOException {
    Map<Contender, List<TimedTraining>> rounds = new EnumMap<>(Contender.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Contender contender : contenders()) {
        rounds
            .computeIfAbsent(contender, key -> new ArrayList<>())
            .add(train(contender, dimension, contender.epochs, false));
      }
    }
    double ours = median(rounds.getOrDefault(Contender.SEGUE, List.of()), false);
    double ourCpu = median(rounds.getOrDefault(Contender.SEGUE, List.of()), true);
    rounds.forEach((contender, trainings) -> {
      double seconds = median(trainings, false);
      double cpu = median(trainings, true);
      say(
          "%d factors, %-24s %7.3f s an epoch (%5.2f x), %7.3f CPU s (%5.2f x)",
          dimension, contender.label, seconds, seconds / ours, cpu, cpu / ourCpu);
    });
  }

  private void reportMemory(int dimension, long before, long loaded) throws InterruptedException {
    long rows = (long) matrix.listeners().size() + matrix.tracks().size();
    long factors = rows * dimension * Float.BYTES;
    long peak =
        HeapPeak.of(() -> TimedTraining.of(matrix, options(dimension, 2), THREADS)) - before;
    say(
        "%d factors, segue: live heap at most %.1f MB = %.2f x (data %.1f MB + factors %.1f MB)",
        dimension, peak / 1e6, (double) peak / (loaded + factors), loaded / 1e6, factors / 1e6);
  }

  private List<Contender> contenders() {
    return peer.isPresent() ? List.of(Contender.values()) : List.of(Contender.SEGUE);
  }

  private TimedTraining train(Contender contender, int dimension, int epochs, boolean loss)
      throws IOException {
    FactorizationOptions options = options(dimension, epochs);
    if (contender == Contender.SEGUE) {
      return TimedTraining.of(matrix, options, THREADS);
    }
    float[] start = new ImplicitAls(options, 1).initialListeners(matrix.plays()).values();
    AlsPeer.Task task =
        new AlsPeer.Task(
            dimension,
            options.ridge(0, matrix.listeners().size()),
            options.confidence(1),
            contender == Contender.CG,
            epochs,
            THREADS,
            loss);
    return peer.orElseThrow().train(start, task);
  }

  private static FactorizationOptions options(int dimension, int epochs) {
    return new FactorizationOptions(
        dimension, epochs, REGULARIZATION, 0, ALPHA, PlayWeight.BINARY, 42);
  }

  private static double median(List<TimedTraining> trainings, boolean cpu) {
    double[] sorted =
        trainings.stream()
            .flatMap(training -> (cpu ? training.cpuSeconds() : training.seconds()).stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }

  private static String environment(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
