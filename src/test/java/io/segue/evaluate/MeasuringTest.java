package io.segue.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.catalog.TrackId;
import io.segue.evaluate.metric.ListenerStratum;
import io.segue.evaluate.metric.TrackStratum;
import io.segue.evaluate.metric.TrainProfile;
import io.segue.evaluate.statistic.Bootstrap;
import io.segue.evaluate.statistic.Interval;
import io.segue.listening.ListenerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random lists on a random split, against the plain scorer. */
class MeasuringTest {
  private static final int TRACKS = 120;
  private static final int LISTENERS = 60;
  private static final List<Integer> CUTOFFS = List.of(3, 10, 20);

  private final Map<String, Set<String>> train = new TreeMap<>();
  private final Map<String, Set<String>> test = new TreeMap<>();
  private final Map<String, List<String>> lists = new TreeMap<>();

  MeasuringTest() {
    SplittableRandom random = Seed.random(MeasuringTest.class);
    for (int l = 0; l < LISTENERS; l++) {
      String listener = "u" + l;
      train.put(listener, tracks(random, random.nextInt(25)));
      if (l % 7 != 0) {
        test.put(listener, tracks(random, 1 + random.nextInt(9)));
        test.get(listener).removeAll(train.get(listener));
        test.get(listener).add("only-in-test");
        List<String> list = new ArrayList<>(tracks(random, random.nextInt(60)));
        list.removeAll(train.get(listener));
        Collections.shuffle(list, new java.util.Random(l));
        lists.put(listener, list);
      }
    }
    lists.remove("u1");
  }

  @Test
  void agreesWithThePlainScorer() {
    Measured measured = measure(lists);
    HeldOut heldOut = heldOut();
    for (int k : CUTOFFS) {
      new PlainScorer(train, test, lists, heldOut.profile().tracks())
          .at(k)
          .forEach((name, expected) ->
              assertEquals(
                  expected,
                  measured.overall().values().getOrDefault(name + "@" + k, Double.NaN),
                  1e-9,
                  name + "@" + k + " seed " + Seed.value()));
    }
    assertEquals(test.size(), measured.overall().listeners());
    assertFalse(measured.overall().values().containsKey("ild@10"));
  }

  @Test
  void inAStratumOnlyItsTargetsCount() {
    Measured measured = measure(lists);
    TrainProfile profile = heldOut().profile();
    for (TrackStratum stratum : TrackStratum.values()) {
      Map<String, Set<String>> part = new TreeMap<>();
      test.forEach((listener, targets) -> {
        Set<String> kept = new HashSet<>();
        for (String track : targets) {
          if (profile.stratum(profile.ordinal(new TrackId(track)).orElseThrow()) == stratum) {
            kept.add(track);
          }
        }
        if (!kept.isEmpty()) {
          part.put(listener, kept);
        }
      });
      Measurement found = stratum(measured, "all/" + stratum.key());
      Map<String, Double> expected = new PlainScorer(train, part, lists, TRACKS).at(10);
      assertEquals(part.size(), found.listeners(), stratum.key());
      for (String name : List.of("recall", "ndcg", "hit", "arp", "aplt")) {
        assertEquals(
            expected.getOrDefault(name, Double.NaN), value(found, name + "@10"), 1e-9, name);
      }
    }
  }

  @Test
  void theStrataOfListenersMakeUpTheWhole() {
    Measured measured = measure(lists);
    double sum = 0;
    int listeners = 0;
    for (ListenerStratum stratum : ListenerStratum.values()) {
      Measurement part = stratum(measured, stratum.key() + "/all");
      sum += value(part, "ndcg@20") * part.listeners();
      listeners += part.listeners();
    }
    assertEquals(test.size(), listeners);
    assertEquals(value(measured.overall(), "ndcg@20"), sum / listeners, 1e-12);
    int tracks = 0;
    for (TrackStratum stratum : TrackStratum.values()) {
      tracks += stratum(measured, "all/" + stratum.key()).tracks();
    }
    assertEquals(measured.overall().tracks(), tracks);
  }

  @Test
  void intervalsHoldTheirMeans() {
    Measurement overall = measure(lists).overall();
    overall
        .intervals()
        .forEach((name, interval) ->
            assertTrue(
                interval.low() <= value(overall, name) && value(overall, name) <= interval.high(),
                name + " " + interval));
    assertTrue(overall.intervals().keySet().containsAll(List.of("recall@20", "mrr@3", "efd@10")));
    assertFalse(overall.intervals().containsKey("coverage@20"));
  }

  @Test
  void renamingListenersChangesNothing() {
    Measured before = measure(lists);
    Map<String, Set<String>> oldTest = new TreeMap<>(test);
    Map<String, Set<String>> oldTrain = new TreeMap<>(train);
    Map<String, List<String>> renamed = new TreeMap<>();
    test.clear();
    train.clear();
    oldTest.forEach((listener, targets) -> test.put(reversed(listener), targets));
    oldTrain.forEach((listener, tracks) -> train.put(reversed(listener), tracks));
    lists.forEach((listener, list) -> renamed.put(reversed(listener), list));
    Measured after = measure(renamed);
    before
        .overall()
        .values()
        .forEach((name, value) -> assertEquals(value, value(after.overall(), name), 1e-12, name));
  }

  @Test
  void comparingWithItselfFindsNothing() {
    Measured measured = measure(lists);
    Compared.of(measured, measured, 1)
        .differences()
        .values()
        .forEach(difference -> {
          assertEquals(0, difference.mean());
          assertEquals(new Interval(0, 0), difference.interval());
          assertEquals(1, difference.pValue());
        });
  }

  @Test
  void hitsByRankAddUpToTheHits() {
    Measured measured = measure(lists);
    double hits = measured.hitsAtRank().stream().mapToDouble(Double::doubleValue).sum();
    double expected = 0;
    for (Map.Entry<String, Set<String>> asked : test.entrySet()) {
      List<String> list = lists.getOrDefault(asked.getKey(), List.of());
      expected +=
          list.subList(0, Math.min(20, list.size())).stream()
              .filter(asked.getValue()::contains)
              .count();
    }
    assertEquals(20, measured.hitsAtRank().size());
    assertEquals(expected / test.size(), hits, 1e-9);
    assertEquals(
        1, measured.exposure().values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
  }

  @Test
  void listsOfAnotherSplitAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> measure(Map.of("stranger", List.of("t1"))));
    assertThrows(
        IllegalArgumentException.class, () -> measure(Map.of("u1", List.of("no such track"))));
  }

  private Measured measure(Map<String, List<String>> ranked) {
    HeldOut heldOut = heldOut();
    NavigableMap<ListenerId, List<TrackId>> byListener = new TreeMap<>();
    ranked.forEach((listener, list) ->
        byListener.put(new ListenerId(listener), list.stream().map(TrackId::new).toList()));
    return new Measuring(heldOut, _ -> Optional.empty(), CUTOFFS, new Bootstrap(1, 200, 0.95))
        .measure("random", RankedLists.of(heldOut, byListener));
  }

  private HeldOut heldOut() {
    NavigableSet<TrackId> tracks = new TreeSet<>();
    Map<TrackId, Integer> listeners = new HashMap<>();
    for (int t = 0; t < TRACKS; t++) {
      tracks.add(new TrackId("t" + t));
    }
    tracks.add(new TrackId("only-in-test"));
    train
        .values()
        .forEach(set -> set.forEach(track -> listeners.merge(new TrackId(track), 1, Integer::sum)));
    TrainProfile profile = new TrainProfile(tracks, listeners, LISTENERS);
    List<Question> questions = new ArrayList<>();
    test.forEach((listener, targets) ->
        questions.add(
            new Question(
                new ListenerId(listener),
                ListenerStratum.of(train.getOrDefault(listener, Set.of()).size()),
                targets.stream()
                    .mapToInt(track -> profile.ordinal(new TrackId(track)).orElseThrow())
                    .sorted()
                    .toArray())));
    return new HeldOut(profile, questions);
  }

  private static Measurement stratum(Measured measured, String key) {
    return measured.strata().getOrDefault(key, new Measurement(0, 0, Map.of(), Map.of()));
  }

  private static double value(Measurement measurement, String name) {
    return measurement.values().getOrDefault(name, Double.NaN);
  }

  /** Low numbers more often, so that there are head and tail. */
  private static Set<String> tracks(SplittableRandom random, int count) {
    Set<String> tracks = new HashSet<>();
    for (int i = 0; i < count; i++) {
      tracks.add("t" + (int) (TRACKS * Math.pow(random.nextDouble(), 2.5)));
    }
    return tracks;
  }

  private static String reversed(String listener) {
    return "v" + (1_000 - Integer.parseInt(listener.substring(1)));
  }
}
