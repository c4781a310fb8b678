package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Asks a world random calls, and fails with the first broken promises and a count of all. */
final class PropertyRun {
  private static final int SHOWN = 12;

  private PropertyRun() {}

  static void ask(PropertyWorld world, int requests) throws IOException, InterruptedException {
    long start = System.nanoTime();
    SplittableRandom random = Seed.random(PropertyRun.class);
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> broken = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < requests; i++) {
        RandomCall call = new RandomCall(world, random.nextLong());
        CallPromises.Outcome outcome = new CallPromises(world, client, call).check();
        outcomes.merge(call.kind() + " " + outcome.text(), 1, Integer::sum);
        outcome.broken().forEach(one -> broken.add(call + ": " + one));
      }
    }
    System.out.println(account(world, outcomes, Duration.ofNanos(System.nanoTime() - start)));
    assertTrue(
        broken.isEmpty(),
        () ->
            broken.size()
                + " broken, seed "
                + Seed.value()
                + "\n"
                + String.join("\n", broken.subList(0, Math.min(SHOWN, broken.size()))));
  }

  private static String account(
      PropertyWorld world, Map<String, Integer> outcomes, Duration duration) {
    int requests = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    return requests
        + " requests to "
        + world.tracks().size()
        + " tracks in "
        + duration.toSeconds()
        + " s, seed "
        + Seed.value()
        + ": "
        + outcomes;
  }
}
