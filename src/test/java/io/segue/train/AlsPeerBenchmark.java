package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.Kernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Our exact ALS beside the library {@code implicit} on lastfm-tracks: the same loss, the same first
 * vectors, two threads. They take turns, since a machine is seldom quiet for long. Our epochs
 * include the loss, which the peer's leave out.
 *
 * <p>Needs SEGUE_DATA, a folder with {@code lastfm-tracks/train.txt.gz}; takes the Python of
 * SEGUE_PYTHON or {@code python3}, and measures without a peer where that lacks {@code implicit}.
 */
public final class AlsPeerBenchmark {
  private static final int THREADS = 2;
  private static final int ROUNDS = 3;
  private static final int FIRST_EPOCHS = 2;
  private static final double ALPHA = 10;
  private static final double REGULARIZATION = 0.05;
  private static final List<Integer> DIMENSIONS = List.of(64, 128);

  private final ListenMatrix matrix;
  private final Optional<AlsPeer> peer;

  private AlsPeerBenchmark(ListenMatrix matrix, Optional<AlsPeer> peer) {
    this.matrix = matrix;
    this.peer = peer;
  }

  /** Takes no arguments. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Path file = Path.of(environment("SEGUE_DATA", "."), "lastfm-tracks", "train.txt.gz");
    if (!Files.exists(file)) {
      System.out.printf(
          Locale.ROOT,
          "ALS beside implicit: skipped, for there is no %s; set SEGUE_DATA to its folder's%n",
          file);
      return;
    }
    long before = HeapPeak.live();
    ListenMatrix matrix = InteractionFile.read(file);
    long loaded = HeapPeak.live() - before;
    System.out.printf(
        Locale.ROOT,
        "%d listeners x %d tracks, %d pairs, %d threads, %s%n",
        matrix.listeners().size(),
        matrix.tracks().size(),
        matrix.plays().entries(),
        THREADS,
        Kernels.provider());
    String python = environment("SEGUE_PYTHON", "python3");
    if (!AlsPeer.isInstalled(python)) {
      System.out.printf(
          Locale.ROOT,
          "implicit: skipped, for %s has no such package; set SEGUE_PYTHON to one that has%n",
          python);
      new AlsPeerBenchmark(matrix, Optional.empty()).run(loaded);
      return;
    }
    try (AlsPeer peer = new AlsPeer(python, matrix.plays())) {
      System.out.printf(Locale.ROOT, "%s%n", peer.versions());
      new AlsPeerBenchmark(matrix, Optional.of(peer)).run(loaded);
    }
  }

  private void run(long loaded) throws IOException, InterruptedException {
    for (int dimension : DIMENSIONS) {
      compareLosses(dimension);
      compareTimes(dimension);
      reportMemory(dimension, loaded);
    }
  }

  /** Also warms up. */
  private void compareLosses(int dimension) throws IOException {
    for (AlsContender contender : contenders()) {
      double loss = train(contender, dimension, FIRST_EPOCHS, true).loss();
      System.out.printf(
          Locale.ROOT,
          "%d, %s: loss %.2f after %d epochs%n",
          dimension,
          contender,
          loss,
          FIRST_EPOCHS);
    }
    if (peer.isPresent()) {
      Factorization ours =
          new ImplicitAls(options(dimension, FIRST_EPOCHS), THREADS)
              .factorize(matrix, TrainingMonitor.silent());
      double theirs = peer.get().loss(ours, task(AlsContender.EXACT, options(dimension, 1), true));
      System.out.printf(
          Locale.ROOT, "%d, segue's vectors: loss %.2f by the peer's sum%n", dimension, theirs);
    }
  }

  private void compareTimes(int dimension) throws IOException {
    AlsRounds rounds = new AlsRounds();
    for (int round = 0; round < ROUNDS; round++) {
      for (AlsContender contender : contenders()) {
        rounds.add(contender, train(contender, dimension, contender.epochs(), false));
      }
    }
    for (AlsContender contender : contenders()) {
      System.out.printf(
          Locale.ROOT, "%d, %s: %s%n", dimension, contender, rounds.summary(contender));
    }
  }

  /** Of the data and all that training needs, without what the program itself keeps alive. */
  private void reportMemory(int dimension, long loaded) throws InterruptedException {
    long rows = (long) matrix.listeners().size() + matrix.tracks().size();
    long factors = rows * dimension * Float.BYTES;
    long idle = HeapPeak.live() - loaded;
    long peak = HeapPeak.of(() -> TimedTraining.of(matrix, options(dimension, 2), THREADS)) - idle;
    System.out.printf(
        Locale.ROOT,
        "%d, segue: live heap at most %.1f MB = %.2f x (data %.1f MB + factors %.1f MB)%n",
        dimension,
        peak / 1e6,
        (double) peak / (loaded + factors),
        loaded / 1e6,
        factors / 1e6);
  }

  private List<AlsContender> contenders() {
    return peer.isPresent() ? List.of(AlsContender.values()) : List.of(AlsContender.SEGUE);
  }

  private TimedTraining train(AlsContender contender, int dimension, int epochs, boolean loss)
      throws IOException {
    FactorizationOptions options = options(dimension, epochs);
    if (contender == AlsContender.SEGUE) {
      return TimedTraining.of(matrix, options, THREADS);
    }
    return peer.orElseThrow()
        .train(
            new ImplicitAls(options, 1).initialListeners(matrix.plays()),
            task(contender, options, loss));
  }

  private AlsPeer.Task task(AlsContender contender, FactorizationOptions options, boolean loss) {
    return new AlsPeer.Task(
        options.dimension(),
        options.ridge(0, matrix.listeners().size()),
        1 + options.alpha(),
        contender == AlsContender.CG,
        options.epochs(),
        THREADS,
        loss);
  }

  private static FactorizationOptions options(int dimension, int epochs) {
    return new FactorizationOptions(
        dimension, epochs, REGULARIZATION, 0, ALPHA, ConfidenceOptions.of(PlayWeight.BINARY), 42);
  }

  private static String environment(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
  }
}
