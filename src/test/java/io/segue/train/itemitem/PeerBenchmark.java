package io.segue.train.itemitem;

import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Seconds and peak memory of models beside the same in numpy and SciPy, each in a process of its
 * own, by turns. Ours prune, which the peers leave out.
 *
 * <p>Run as a main class, with the environment variables SEGUE_DATA (a directory with one directory
 * a data set) and SEGUE_PYTHON (a Python with numpy and SciPy); without them it says so and ends.
 */
public final class PeerBenchmark {
  private static final List<String> MODELS = List.of("rp3beta", "itemknn", "singular", "ease");
  private static final List<String> SETS = List.of("hetrec-lastfm", "lastfm-tracks", "gowalla");
  private static final int EASE_TRACKS = 10_000;
  private static final int ROUNDS = 3;
  private static final String THREADS = "2";

  private PeerBenchmark() {}

  /** Without arguments the whole table; with MODEL and TRAIN_FILE one of our runs. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2) {
      runOne(arguments[0], Path.of(arguments[1]));
      return;
    }
    Optional<String> sets = Optional.ofNullable(System.getenv("SEGUE_DATA"));
    Optional<String> python = Optional.ofNullable(System.getenv("SEGUE_PYTHON"));
    if (sets.isEmpty() || python.isEmpty()) {
      System.out.println("skipped: set SEGUE_DATA, and SEGUE_PYTHON with numpy and scipy");
      return;
    }
    Path script = Files.createTempFile("peers", ".py");
    try (InputStream source = PeerBenchmark.class.getResourceAsStream("peers.py")) {
      Files.write(script, source == null ? new byte[0] : source.readAllBytes());
      for (String set : SETS) {
        compare(Path.of(sets.get(), set, "train.txt.gz"), List.of(python.get(), script.toString()));
      }
    } finally {
      Files.delete(script);
    }
  }

  private static void compare(Path train, List<String> peer)
      throws IOException, InterruptedException {
    List<String> ours =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules=jdk.incubator.vector",
            "-Xmx3g",
            "-cp",
            System.getProperty("java.class.path"),
            PeerBenchmark.class.getName());
    for (String model : MODELS) {
      List<double[]> our = new ArrayList<>();
      List<double[]> their = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        our.add(run(ours, model, train));
        their.add(run(peer, model, train));
      }
      System.out.printf(
          Locale.ROOT,
          "%s %s: ours %.1f s %.0f MB, peer %.1f s %.0f MB%n",
          train.getName(train.getNameCount() - 2),
          model,
          median(our, 0),
          median(our, 1),
          median(their, 0),
          median(their, 1));
    }
  }

  /** What a process prints in the end: seconds and megabytes. */
  private static double[] run(List<String> program, String model, Path train)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(model, train.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(Map.of("OPENBLAS_NUM_THREADS", THREADS));
    Process process = builder.start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
    return Arrays.stream(printed.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  private static double median(List<double[]> runs, int column) {
    return runs.stream().mapToDouble(run -> run[column]).sorted().toArray()[runs.size() / 2];
  }

  private static void runOne(String model, Path train) throws IOException {
    SparseMatrix preferences = TrainFile.read(train);
    if (model.equals("ease")) {
      preferences = TrainFile.mostHeard(preferences, EASE_TRACKS);
    }
    try (Workers workers = new Workers(Integer.parseInt(THREADS))) {
      long started = System.nanoTime();
      learn(model, preferences, workers);
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.println(seconds + " " + peakMegabytes());
    }
  }

  private static void learn(String model, SparseMatrix preferences, Workers workers) {
    TrainingMonitor silent = TrainingMonitor.silent();
    switch (model) {
      case "rp3beta" ->
          new Rp3Beta(new Rp3Beta.Options(0.6, 0.3, 500, true, 500))
              .learn(preferences, workers, silent);
      case "itemknn" ->
          new ItemKnn(new ItemKnn.Options(Weighting.TF_IDF, 0.5, 0.5, 0, 1, 500))
              .learn(preferences, workers, silent);
      case "singular" ->
          SingularVectors.of(
              NormalizedGraph.of(preferences).histories(),
              new SingularVectors.Options(256, 8, 1),
              workers,
              silent);
      case "ease" ->
          new Ease(new Ease.Options(80, 0, 0, 500, 0)).learn(preferences, workers, silent);
      default -> throw new IllegalArgumentException("unknown model: " + model);
    }
  }

  /** The most physical memory this process had; 0 where the system doesn't tell. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }
}
