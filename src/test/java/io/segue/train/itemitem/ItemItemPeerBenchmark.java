package io.segue.train.itemitem;

import com.sun.management.OperatingSystemMXBean;
import io.segue.train.HeapPeak;
import io.segue.train.ItemItemModel;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Item-item models beside the same in numpy and SciPy, by turns: seconds and processor time, of the
 * peer without and with pruning, memory beside the plays, and how far the kept weights differ.
 *
 * <p>Needs SEGUE_DATA, a folder with {@code lastfm-tracks/train.txt.gz} and the like; takes the
 * Python of SEGUE_PYTHON or {@code python3}. {@code -Drounds} are the rounds of what takes long.
 */
public final class ItemItemPeerBenchmark {
  static final int THREADS = 2;
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int MOST_ROUNDS = 5;
  private static final double BUSY_SECONDS = 3;
  static final int KEPT = 200;
  private static final int DENSE_TRACKS = 5_000;
  private static final double MEGA = 1e6;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final List<String> SETS =
      List.of("hetrec-lastfm", "spotify", "lastfm-tracks", "gowalla");
  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject(
              List.of("itemknn"),
              false,
              new ItemKnn(new ItemKnn.Options(Weighting.TF_IDF, 0.5, 0.5, 0, 1, KEPT))),
          new Subject(
              List.of("rp3beta", "0.6", "0.3"),
              false,
              new Rp3Beta(new Rp3Beta.Options(0.6, 0.3, KEPT, false, KEPT))),
          new Subject(
              List.of("graph_filter", "256", "0.3", "0.5"),
              true,
              new GraphFilter(
                  new GraphFilter.Options(
                      GraphFilter.Shape.LINEAR,
                      1,
                      1,
                      0,
                      new GraphFilter.LowPassOptions(256, 0.3, 0.5, 8, 1),
                      KEPT))),
          new Subject(List.of("ease", "80"), true, new Ease(new Ease.Options(80, 0, 0, KEPT, 0))),
          new Subject(
              List.of("markov_random_field", "200", "15", "0.1", "0.25"),
              true,
              new MarkovRandomField(new MarkovRandomField.Options(KEPT, 15, 0.1, 0.25))));

  private ItemItemPeerBenchmark() {}

  /**
   * One model.
   *
   * @param peer its name there and its numbers
   * @param dense whether the peer holds tracks x tracks, so that only the most heard are taken
   */
  private record Subject(List<String> peer, boolean dense, ItemItemModel model) {}

  /** Compares on the sets that there are. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String python = environment("SEGUE_PYTHON", "python3");
    if (!ItemItemPeer.isInstalled(python)) {
      System.out.printf(
          Locale.ROOT,
          "peers skipped: %s has no scipy (set SEGUE_PYTHON to one that has)%n",
          python);
      return;
    }
    for (String set : SETS) {
      Path file = Path.of(environment("SEGUE_DATA", "."), set, "train.txt.gz");
      if (Files.exists(file)) {
        compare(set, TrainFile.read(file), python);
      } else {
        System.out.printf(
            Locale.ROOT,
            "%s skipped: there is no %s (set SEGUE_DATA to its grandparent)%n",
            set,
            file);
      }
    }
  }

  private static void compare(String set, SparseMatrix all, String python)
      throws IOException, InterruptedException {
    SparseMatrix mostHeard = TrainFile.mostHeard(all, DENSE_TRACKS);
    try (Workers workers = new Workers(THREADS)) {
      for (Subject subject : SUBJECTS) {
        SparseMatrix plays = subject.dense() ? mostHeard : all;
        Path folder = Files.createTempDirectory("item-item-peer");
        try (ItemItemPeer peer = new ItemItemPeer(python, plays, folder, subject.peer())) {
          System.out.printf(
              Locale.ROOT,
              "%s, %d tracks, %s beside %s%n",
              set,
              plays.columns(),
              subject.peer().getFirst(),
              peer.versions());
          report(subject, plays, workers, peer);
        }
      }
    }
  }

  private static void report(
      Subject subject, SparseMatrix plays, Workers workers, ItemItemPeer peer)
      throws IOException, InterruptedException {
    List<double[]> ours = new ArrayList<>();
    List<double[]> theirs = new ArrayList<>();
    double busy = 0;
    for (int round = 0; round < ROUNDS || (round < MOST_ROUNDS && busy < BUSY_SECONDS); round++) {
      long started = System.nanoTime();
      long cpuStarted = SYSTEM.getProcessCpuTime();
      SparseMatrix kept = learn(subject, plays, workers);
      double seconds = (System.nanoTime() - started) / 1e9;
      double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpuStarted) / 1e9;
      ours.add(new double[] {seconds, cpuSeconds});
      theirs.add(peer.train());
      busy += cpuSeconds + theirs.getLast()[1];
      if (round == 0) {
        reportDifference(peer.compare(kept));
      }
    }
    reportTimes(ours, theirs);
    long before = HeapPeak.live();
    long bytes = HeapPeak.of(() -> learn(subject, plays, workers)) - before;
    System.out.printf(
        Locale.ROOT,
        "  MB %.0f, peer %.0f%n",
        bytes / MEGA,
        theirs.stream().mapToDouble(run -> run[2]).max().orElse(0) / MEGA);
  }

  private static void reportTimes(List<double[]> ours, List<double[]> theirs) {
    System.out.printf(
        Locale.ROOT,
        "  seconds %.2f, peer %.2f, with pruning %.2f; of processor time %.2f, peer %.2f, with"
            + " pruning %.2f; median of %d%n",
        median(ours, 0),
        median(theirs, 0),
        median(theirs, 3),
        median(ours, 1),
        median(theirs, 1),
        median(theirs, 4),
        ours.size());
  }

  private static void reportDifference(double[] found) {
    System.out.printf(
        Locale.ROOT,
        "  kept weights differ by %.1e of the column's largest at most, median %.1e;"
            + " the peer has %.2f %% of them%n",
        found[0],
        found[1],
        100 * found[2]);
  }

  private static SparseMatrix learn(Subject subject, SparseMatrix plays, Workers workers) {
    return subject.model().learn(plays, workers, TrainingMonitor.silent());
  }

  private static double median(List<double[]> runs, int column) {
    return runs.stream().mapToDouble(run -> run[column]).sorted().toArray()[runs.size() / 2];
  }

  private static String environment(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
  }
}
