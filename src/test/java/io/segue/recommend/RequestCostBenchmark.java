package io.segue.recommend;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.GeneratedTracks;
import io.segue.catalog.TrackId;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.profile.ProfileFile;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Processor time of each step of a recommendation, mean over listeners, printed as a table.
 *
 * <p>On generated tracks ({@code -p tracks=1000000}), or on a store and its index: {@code -p
 * store=FILE -p index=DIRECTORY}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class RequestCostBenchmark {
  private static final int LISTENERS = 200;
  private static final int WARM_UPS = 9;

  @Param("100000")
  public int tracks = 100_000;

  @Param("")
  public String store = "";

  @Param("")
  public String index = "";

  /** Prints the table. */
  @Benchmark
  public void steps() throws IOException {
    if (store.isEmpty()) {
      Path directory = Files.createTempDirectory("segue-bench");
      try (GeneratedTracks generated = GeneratedTracks.in(directory, tracks);
          View view = generated.index().acquire()) {
        SplittableRandom random = new SplittableRandom(1);
        List<List<Evidence>> histories = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
          histories.add(evidence(generated.history(random, 100)));
        }
        print(view, histories);
      }
      return;
    }
    try (Store opened = Store.open(StoreLocation.of(Path.of(store)));
        ServingIndex served = ServingIndex.open(new Generations(Path.of(index)), opened);
        View view = served.acquire()) {
      List<List<Evidence>> histories = new ArrayList<>();
      opened.listenMatrix().listeners().stream()
          .limit(LISTENERS)
          .forEach(listener ->
              histories.add(Histories.evidence(opened.history(listener, Histories.MAX_TRACKS))));
      print(view, histories);
    }
  }

  private static List<Evidence> evidence(List<TrackId> history) {
    return history.stream().map(track -> new Evidence(track, 1, Evidence.Verdict.NONE)).toList();
  }

  private static void print(View view, List<List<Evidence>> histories) {
    RequestSteps steps = new RequestSteps(view, ProfileFile.standard().weights());
    StepClock clock = new StepClock();
    for (int round = 0; round <= WARM_UPS; round++) {
      clock.forget();
      histories.forEach(history -> steps.run(history, clock));
    }
    System.out.println();
    System.out.println(
        view.manifest().tracks() + " tracks, microseconds of processor time a request:");
    clock.lines().forEach(System.out::println);
  }

  static final JsonMapper JSON = new JsonMapper();
}
