package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.rerank.Weights;
import io.segue.store.Batch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A town in which everybody hears a fifth of the own community's tracks, and few the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TailDialTest {
  private static final int TRACKS = 300;
  private static final int POPULAR = 60;
  private static final int LISTENERS = 30;
  private static final List<Map<String, Double>> WEIGHTS =
      List.of(
          Map.of("neighbours", 1.0),
          Map.of("cf", 0.4, "neighbours", 0.3, "content", 0.25, "popularity", 0.05));

  private Town town;
  private ServingIndex index;
  private final Map<TrackId, Integer> audience = new HashMap<>();
  private Set<TrackId> shortHead = Set.of();

  @BeforeAll
  void start(@TempDir Path directory) {
    town = Town.in(directory, TRACKS, LISTENERS);
    try (Batch batch = town.store().batch()) {
      for (int l = 0; l < LISTENERS; l++) {
        for (int t = l % 2; t < POPULAR; t += 2) {
          if ((l + t) % 5 != 0) {
            batch.add(Town.listen("l" + l, "t" + t, 1));
          }
        }
      }
      batch.commit();
    }
    town.publish();
    index = town.serve();
    town.store().forEachAudience((track, listeners, _) -> audience.put(track, listeners));
    shortHead = shortHead();
  }

  @AfterAll
  void stop() {
    index.close();
    town.close();
  }

  @Test
  void atZeroTheAnswerIsWhatItIsWithoutADial() {
    for (Map<String, Double> weights : WEIGHTS) {
      for (int l = 0; l < LISTENERS; l++) {
        List<RankedTrack> plain = answer(weights, "l" + l, Map.of());
        assertEquals(plain, answer(weights, "l" + l, Map.of("tail", "0", "fresh", "0")));
      }
    }
  }

  @Test
  void turningItUpNeverLowersTheShareOfTheTail() {
    for (Map<String, Double> weights : WEIGHTS) {
      List<Integer> shares = new ArrayList<>();
      for (int dial = -10; dial <= 10; dial++) {
        int share = 0;
        for (int l = 0; l < LISTENERS; l++) {
          share += tail(answer(weights, "l" + l, Map.of("tail", Double.toString(dial / 10.0))));
        }
        shares.add(share);
      }
      String place = weights + " " + shares + ", seed " + Seed.value();
      assertEquals(shares.stream().sorted().toList(), shares, place);
      assertTrue(shares.getFirst() < shares.get(10) && shares.get(10) < shares.getLast(), place);
      assertEquals(20 * LISTENERS, shares.getLast(), place);
    }
  }

  @Test
  void aLiftIsAPartOfTheScore() {
    for (RankedTrack ranked : answer(WEIGHTS.getLast(), "l3", Map.of("tail", "0.7"))) {
      boolean isTail = !shortHead.contains(ranked.track().id());
      assertEquals(isTail, ranked.parts().getOrDefault("tail", 0.0) > 0, ranked.toString());
    }
  }

  @Test
  void freshLiftsOnlyWhatNobodyHeard() {
    List<RankedTrack> plain = answer(WEIGHTS.getLast(), "l4", Map.of());
    List<RankedTrack> fresh = answer(WEIGHTS.getLast(), "l4", Map.of("fresh", "1"));
    assertTrue(unheard(fresh) > unheard(plain), unheard(fresh) + " " + unheard(plain));
    assertEquals(
        fresh.stream().filter(ranked -> isHeard(ranked)).map(ranked -> ranked.track()).toList(),
        plain.stream()
            .filter(ranked -> isHeard(ranked))
            .map(ranked -> ranked.track())
            .limit(20 - unheard(fresh))
            .toList());
  }

  @Test
  void drawnTracksAreOfTheTailAndNoneStandsTwice() {
    for (int l = 0; l < LISTENERS; l++) {
      List<RankedTrack> list = answer(WEIGHTS.getLast(), "l" + l, Map.of("explore", "0.2"));
      Set<TrackId> ids = new HashSet<>();
      for (RankedTrack ranked : list) {
        assertTrue(ids.add(ranked.track().id()), ranked.toString());
        assertEquals(
            (ranked.rank() - 1) % 10 >= 8, ranked.propensity().isPresent(), ranked.toString());
        assertTrue(
            ranked.propensity().isEmpty() || !shortHead.contains(ranked.track().id()),
            ranked.toString());
      }
    }
  }

  @Test
  void aTrackIsDrawnAsOftenAsItsPropensitySays() {
    int times = 600;
    Map<TrackId, Integer> drawn = new TreeMap<>();
    Map<TrackId, Double> propensities = new TreeMap<>();
    for (int i = 0; i < times; i++) {
      RankedTrack last = exploring("someone" + i).getLast();
      drawn.merge(last.track().id(), 1, Integer::sum);
      propensities.put(last.track().id(), last.propensity().orElseThrow());
    }
    propensities.forEach((track, propensity) -> {
      double expected = times * propensity;
      assertEquals(
          expected, drawn.getOrDefault(track, 0), 5 * Math.sqrt(expected) + 1, track.toString());
    });
  }

  @Test
  void aListCanBeMixedLikeTheHistoryOfHeadAndTail() {
    Map<String, String> asTheHistory =
        Map.of("calibration", "0.95", "calibration_by", "popularity");
    String listener = "l6";
    List<Evidence> history = history(listener);
    double own =
        history.stream().filter(heard -> !shortHead.contains(heard.track())).count()
            / (double) history.size();
    double mixed = tail(answer(WEIGHTS.getFirst(), listener, asTheHistory)) / 20.0;
    assertEquals(own, mixed, 0.1);
  }

  private List<RankedTrack> exploring(String occasion) {
    Query query =
        QueryParser.of(
                Map.of("explore", List.of("0.1"), "limit", List.of("10")), QueryParser.RANKING)
            .query();
    Query asked = query.with(query.wishes().on(Occasion.at(Town.CLOCK.millis(), occasion)));
    try (View view = index.acquire()) {
      return recommender(WEIGHTS.getFirst()).recommend(view, history("l1"), asked).tracks();
    }
  }

  private List<RankedTrack> answer(
      Map<String, Double> weights, String listener, Map<String, String> wishes) {
    Map<String, List<String>> parameters = new TreeMap<>();
    wishes.forEach((name, text) -> parameters.put(name, List.of(text)));
    Query query = QueryParser.of(parameters, QueryParser.RANKING).query();
    try (View view = index.acquire()) {
      return recommender(weights).recommend(view, history(listener), query).tracks();
    }
  }

  private List<Evidence> history(String listener) {
    return Histories.evidence(town.store().history(new ListenerId(listener), 1_000));
  }

  private static Recommender recommender(Map<String, Double> weights) {
    return new Recommender(new Weights("test", weights));
  }

  private int tail(List<RankedTrack> list) {
    return (int) list.stream().filter(one -> !shortHead.contains(one.track().id())).count();
  }

  private int unheard(List<RankedTrack> list) {
    return (int) list.stream().filter(one -> !isHeard(one)).count();
  }

  private boolean isHeard(RankedTrack ranked) {
    return audience.containsKey(ranked.track().id());
  }

  /** Written down without an index: the most heard tracks up to 80 %, with equals of the last. */
  private Set<TrackId> shortHead() {
    List<Integer> descending =
        audience.values().stream().sorted(Comparator.reverseOrder()).toList();
    int all = descending.stream().mapToInt(Integer::intValue).sum();
    int held = 0;
    int least = 0;
    for (int listeners : descending) {
      if (held >= 0.8 * all) {
        break;
      }
      held += listeners;
      least = listeners;
    }
    Set<TrackId> head = new HashSet<>();
    for (Map.Entry<TrackId, Integer> entry : audience.entrySet()) {
      if (entry.getValue() >= least) {
        head.add(entry.getKey());
      }
    }
    return head;
  }
}
