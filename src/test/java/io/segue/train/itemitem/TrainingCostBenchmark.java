package io.segue.train.itemitem;

import com.sun.management.OperatingSystemMXBean;
import io.segue.listening.ListenMatrix;
import io.segue.train.FactorizationOptions;
import io.segue.train.HeapPeak;
import io.segue.train.ImplicitAls;
import io.segue.train.InteractionFile;
import io.segue.train.ItemItemModel;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Seconds, processor time and memory of each model of listening on each whole set, two threads,
 * once; of implicit ALS with its default options.
 *
 * <p>Needs SEGUE_DATA, a folder with {@code lastfm-tracks/train.txt.gz} and the like. EASE is left
 * out where its matrix doesn't fit the heap.
 */
public final class TrainingCostBenchmark {
  private static final int THREADS = 2;
  private static final int KEPT = 200;
  private static final int EASE_TRACKS = 20_000;
  private static final double MEGA = 1e6;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final List<String> SETS =
      List.of("hetrec-lastfm", "spotify", "lastfm-tracks", "gowalla");

  private TrainingCostBenchmark() {}

  /** Measures on the sets that there are. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(Optional.ofNullable(System.getenv("SEGUE_DATA")).orElse("."));
    for (String set : SETS) {
      Path file = root.resolve(set).resolve("train.txt.gz");
      if (Files.exists(file)) {
        measure(set, InteractionFile.read(file));
      } else {
        System.out.println(set + " skipped: there is no " + file + " (set SEGUE_DATA)");
      }
    }
  }

  private static void measure(String set, ListenMatrix matrix) throws InterruptedException {
    SparseMatrix plays = matrix.plays();
    System.out.printf(
        Locale.ROOT,
        "%s: %d listeners, %d tracks, %d plays%n",
        set,
        plays.rows(),
        plays.columns(),
        plays.entries());
    ImplicitAls als = new ImplicitAls(FactorizationOptions.DEFAULT, THREADS);
    measure("ALS", () -> als.factorize(matrix, TrainingMonitor.silent()));
    try (Workers workers = new Workers(THREADS)) {
      for (Map.Entry<String, ItemItemModel> model : models(plays.columns()).entrySet()) {
        measure(
            model.getKey(), () -> model.getValue().learn(plays, workers, TrainingMonitor.silent()));
      }
    }
  }

  private static void measure(String name, Runnable training) throws InterruptedException {
    long started = System.nanoTime();
    long cpuStarted = SYSTEM.getProcessCpuTime();
    training.run();
    double seconds = (System.nanoTime() - started) / 1e9;
    double busy = (SYSTEM.getProcessCpuTime() - cpuStarted) / 1e9;
    long before = HeapPeak.live();
    long peak = HeapPeak.of(training);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f s | %.1f s | %.0f MB |%n",
        name,
        seconds,
        busy,
        (peak - before) / MEGA);
  }

  private static Map<String, ItemItemModel> models(int tracks) {
    Map<String, ItemItemModel> models = new LinkedHashMap<>();
    models.put("ItemKNN", new ItemKnn(new ItemKnn.Options(Weighting.TF_IDF, 0.5, 0.5, 0, 1, KEPT)));
    models.put("RP3beta", new Rp3Beta(new Rp3Beta.Options(0.6, 0.3, KEPT, true, KEPT)));
    models.put(
        "random field", new MarkovRandomField(new MarkovRandomField.Options(KEPT, 15, 0.1, 0.25)));
    models.put(
        "GF-CF",
        new GraphFilter(
            new GraphFilter.Options(
                GraphFilter.Shape.LINEAR,
                1,
                1,
                0,
                new GraphFilter.LowPassOptions(256, 0.3, 0.5, 4, 1),
                KEPT)));
    if (tracks <= EASE_TRACKS) {
      models.put("EASE", new Ease(new Ease.Options(80, 0, 0, KEPT, 0)));
    }
    return models;
  }
}
