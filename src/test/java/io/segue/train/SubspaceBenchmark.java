package io.segue.train;

import io.segue.listening.ListenMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows solved exactly beside rows improved by subspaces, on lastfm-tracks with two threads: the
 * loss after each epoch and the time until then.
 *
 * <p>Needs SEGUE_DATA, a folder with {@code lastfm-tracks/train.txt.gz}. The dimension may be given
 * by SEGUE_DIMENSION.
 */
public final class SubspaceBenchmark {
  private static final int THREADS = 2;
  private static final int EPOCHS = 6;
  private static final int DIMENSION = 256;

  private SubspaceBenchmark() {}

  /** Takes no arguments. */
  public static void main(String... arguments) throws IOException {
    Path file = Path.of(environment("SEGUE_DATA", "."), "lastfm-tracks", "train.txt.gz");
    if (!Files.exists(file)) {
      System.out.printf(
          Locale.ROOT, "subspaces: skipped, for there is no %s; set SEGUE_DATA%n", file);
      return;
    }
    ListenMatrix matrix = InteractionFile.read(file);
    int dimension = Integer.parseInt(environment("SEGUE_DIMENSION", Integer.toString(DIMENSION)));
    List<RowSolution> contenders = new ArrayList<>(List.of(RowSolution.EXACT));
    for (int size = 32; size < dimension; size *= 2) {
      contenders.add(RowSolution.subspace(size));
    }
    for (RowSolution rows : contenders) {
      TimedTraining.of(matrix, options(dimension, 1, rows), THREADS);
    }
    for (RowSolution rows : contenders) {
      report(rows, TimedTraining.of(matrix, options(dimension, EPOCHS, rows), THREADS));
    }
  }

  private static void report(RowSolution rows, TimedTraining training) {
    double seconds = 0;
    double cpuSeconds = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      seconds += training.seconds().get(epoch);
      cpuSeconds += training.cpuSeconds().get(epoch);
      System.out.printf(
          Locale.ROOT,
          "%s, block of %d: loss %.0f after epoch %d, %.2f s, %.2f CPU s%n",
          rows.solver(),
          rows.blockSize(),
          training.losses().get(epoch),
          epoch + 1,
          seconds,
          cpuSeconds);
    }
  }

  private static FactorizationOptions options(int dimension, int epochs, RowSolution rows) {
    return new FactorizationOptions(
            dimension, epochs, 0.05, 0, 10, ConfidenceOptions.of(PlayWeight.BINARY), 42)
        .with(rows);
  }

  private static String environment(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
  }
}
