package io.segue.recommend;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.GeneratedTracks;
import io.segue.catalog.TrackId;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.profile.ProfileFile;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Processor time of each step of a recommendation, mean over listeners, printed as a table.
 *
 * <p>Each round takes the same listeners; the last one counts.
 */
public final class RequestCostBenchmark {
  static final JsonMapper JSON = new JsonMapper();

  private static final int TRACKS = 100_000;
  private static final int LISTENERS = 200;
  private static final int WARM_UPS = 9;

  private RequestCostBenchmark() {}

  /** Takes a number of tracks, or a store's file and its index; 100,000 tracks if nothing. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length == 2) {
      ofStore(Path.of(arguments[0]), Path.of(arguments[1]));
    } else {
      generated(arguments.length == 1 ? Integer.parseInt(arguments[0]) : TRACKS);
    }
  }

  private static void generated(int tracks) throws IOException {
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
  }

  private static void ofStore(Path store, Path index) throws IOException {
    try (Store opened = Store.open(StoreLocation.of(store));
        ServingIndex served = ServingIndex.open(new Generations(index), opened);
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
    return history.stream()
        .map(track -> new Evidence(track, new Preference(1, Preference.Opinion.NONE)))
        .toList();
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
}
