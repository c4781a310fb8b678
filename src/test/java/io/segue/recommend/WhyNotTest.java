package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.rerank.Weights;
import io.segue.retrieve.TrackFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyNotTest {
  private static final int TRACKS = 300;
  private static final List<Evidence> HISTORY =
      List.of(heard("t2"), heard("t4"), heard("t8"), heard("t16"));

  private final Recommender recommender =
      new Recommender(
          new Weights(
              "test", Map.of("cf", 0.4, "neighbours", 0.3, "content", 0.25, "popularity", 0.05)));
  private Town town;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    town = Town.in(directory, TRACKS, 40);
    town.publish();
    index = town.serve();
  }

  @AfterAll
  void leave() {
    index.close();
    town.close();
  }

  @Test
  void everyStepIsNamed() {
    assertEquals(WhyNot.Step.UNKNOWN, why("elsewhere", Map.of()).step());
    assertEquals(WhyNot.Step.HEARD, why("t4", Map.of()).step());
    WhyNot filtered = why("t44", Map.of("max_tempo", List.of("100"), "genre", List.of("metal")));
    assertEquals(WhyNot.Step.FILTER, filtered.step());
    assertEquals(
        List.of(
            "its genre is jazz, against genre=metal", "its tempo is 104, against max_tempo=100"),
        filtered.reasons().subList(0, 2));
    assertEquals("drop max_tempo=100: its tempo is 104", filtered.changes().get(1).words());
    WhyNot below = why("t299", Map.of("limit", List.of("5")));
    assertEquals(WhyNot.Step.RANKED_BELOW, below.step());
    assertTrue(below.rank().orElseThrow() > 5);
    assertTrue(below.gap().orElseThrow() > 0);
    assertEquals("limit", below.changes().getFirst().parameter());
    assertTrue(below.changes().getFirst().words().startsWith("limit 5 -> "));
    assertTrue(
        Objects.requireNonNull(below.signals().get("cf")).score().isPresent(),
        "nobody heard t299, yet it has a place");
    assertTrue(Objects.requireNonNull(below.signals().get("content")).rank().orElseThrow() > 0);
  }

  @Test
  void whatIsAnsweredIsSaidToBe() {
    try (View view = index.acquire()) {
      Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 10));
      Answer answer = recommender.recommend(view, HISTORY, query);
      for (RankedTrack ranked : answer.tracks()) {
        WhyNot why = recommender.whyNot(view, HISTORY, query, ranked.track().id());
        assertEquals(WhyNot.Step.ANSWERED, why.step());
        assertEquals(ranked.rank(), why.rank().orElseThrow());
      }
    }
  }

  @Test
  void similarTracksCanBeAskedAboutToo() {
    try (View view = index.acquire()) {
      Query query = new Query(Basis.CF, TrackFilter.NONE, new Page(0, 3));
      TrackId seed = new TrackId("t6");
      assertEquals(
          WhyNot.Step.SEED,
          recommender.whyNotSimilar(view, seed, query, seed).orElseThrow().step());
      WhyNot other = recommender.whyNotSimilar(view, seed, query, new TrackId("t7")).orElseThrow();
      assertEquals(WhyNot.Step.RANKED_BELOW, other.step());
      assertTrue(recommender.whyNotSimilar(view, new TrackId("nope"), query, seed).isEmpty());
    }
  }

  @Test
  void theChangesThatAreNamedLetTheTrackIn() {
    SplittableRandom random = Seed.random(WhyNotTest.class);
    int changed = 0;
    try (View view = index.acquire()) {
      for (int round = 0; round < 80; round++) {
        Map<String, List<String>> parameters = random(random);
        TrackId track = new TrackId("t" + random.nextInt(TRACKS));
        WhyNot why = recommender.whyNot(view, HISTORY, query(parameters), track);
        String message = parameters + " " + track + ": " + why + ", seed " + Seed.value();
        if (why.step() == WhyNot.Step.FILTER || why.step() == WhyNot.Step.RANKED_BELOW) {
          assertFalse(why.changes().isEmpty(), message);
          why.changes().forEach(change -> apply(change, parameters));
          Answer answer = recommender.recommend(view, HISTORY, query(parameters));
          assertTrue(
              answer.tracks().stream().anyMatch(ranked -> ranked.track().id().equals(track)),
              message);
          changed++;
        }
      }
    }
    assertTrue(changed > 30, changed + " of 80");
  }

  private static void apply(WhyNot.Change change, Map<String, List<String>> parameters) {
    if (change.value().isEmpty()) {
      parameters.remove(change.parameter());
    } else {
      parameters.put(change.parameter(), List.of(change.value()));
    }
  }

  private static Map<String, List<String>> random(SplittableRandom random) {
    Map<String, List<String>> parameters = new TreeMap<>();
    parameters.put("limit", List.of(Integer.toString(1 + random.nextInt(40))));
    parameters.put("offset", List.of(Integer.toString(random.nextInt(3) * 20)));
    if (random.nextBoolean()) {
      parameters.put("genre", List.of(random.nextBoolean() ? "Jazz" : "metal"));
    }
    if (random.nextBoolean()) {
      parameters.put("min_tempo", List.of(Integer.toString(random.nextInt(60, 190))));
    }
    if (random.nextInt(3) == 0) {
      parameters.put("max_year", List.of(Integer.toString(random.nextInt(1955, 2025))));
    }
    return parameters;
  }

  private WhyNot why(String track, Map<String, List<String>> parameters) {
    try (View view = index.acquire()) {
      return recommender.whyNot(view, HISTORY, query(parameters), new TrackId(track));
    }
  }

  private static Query query(Map<String, List<String>> parameters) {
    return QueryParser.of(parameters, Set.of("by")).query();
  }

  private static Evidence heard(String track) {
    return new Evidence(new TrackId(track), new Preference(2, Preference.Opinion.NONE));
  }
}
