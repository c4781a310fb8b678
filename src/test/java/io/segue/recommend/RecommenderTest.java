package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import io.segue.listening.Preference;
import io.segue.rerank.Fusion;
import io.segue.rerank.Weights;
import io.segue.retrieve.TrackFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommenderTest {
  private static final int TRACKS = 400;
  private static final Weights WEIGHTS =
      new Weights(
          "test",
          Map.of(
              Signals.CF,
              0.4,
              Signals.NEIGHBOURS,
              0.3,
              Signals.CONTENT,
              0.25,
              Signals.POPULARITY,
              0.05));

  private final Recommender recommender = new Recommender(WEIGHTS);
  private Town town;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    town = Town.in(directory, TRACKS, 60);
    town.publish();
    index = town.serve();
  }

  @AfterAll
  void leave() {
    index.close();
    town.close();
  }

  @Test
  void aListenerGetsTheOwnCommunitysTracks() {
    try (View view = index.acquire()) {
      for (Basis basis : Basis.values()) {
        Answer answer = recommender.recommend(view, history("l2"), query(basis, 20));
        long jazz = answer.tracks().stream().filter(ranked -> isJazz(ranked.track())).count();
        assertEquals(20, jazz, basis + ": " + answer);
      }
    }
  }

  @Test
  void whatWasHeardIsNotRecommended() {
    try (View view = index.acquire()) {
      Set<TrackId> heard = new HashSet<>();
      history("l3").forEach(evidence -> heard.add(evidence.track()));
      Answer answer = recommender.recommend(view, history("l3"), query(Basis.HYBRID, 200));
      assertFalse(heard.isEmpty());
      answer.tracks().forEach(ranked -> assertFalse(heard.contains(ranked.track().id())));
    }
  }

  @Test
  void aHatedTrackNeitherCountsNorComesBack() {
    try (View view = index.acquire()) {
      List<Evidence> history =
          List.of(
              new Evidence(new TrackId("t1"), new Preference(0, Preference.Opinion.HATED)),
              new Evidence(new TrackId("t2"), new Preference(3, Preference.Opinion.NONE)));
      Answer answer = recommender.recommend(view, history, query(Basis.CONTENT, 50));
      assertTrue(
          answer.tracks().stream().allMatch(ranked -> !ranked.track().id().value().equals("t1")));
      assertTrue(isJazz(answer.tracks().getFirst().track()));
    }
  }

  @Test
  void ratingsAboveTheListenersMeanCountAndThoseBelowDoNot() {
    ListenerId rater = new ListenerId("rater");
    List<Event> ratings = new ArrayList<>();
    for (int t = 0; t < 20; t++) {
      ratings.add(
          new Feedback(
              rater,
              new TrackId("t" + t),
              Feedback.Kind.RATING,
              OptionalDouble.of(t % 2 == 0 ? 4.5 : 2.5),
              OptionalLong.empty()));
    }
    town.store().add(ratings);
    try (View view = index.acquire()) {
      for (Basis basis : Basis.values()) {
        Answer answer = recommender.recommend(view, history("rater"), query(basis, 20));
        assertEquals(Strategy.valueOf(basis.name()), answer.strategy());
        for (RankedTrack ranked : answer.tracks()) {
          assertTrue(isJazz(ranked.track()), basis + ": " + answer);
          assertTrue(Integer.parseInt(ranked.track().id().value().substring(1)) >= 20);
        }
      }
    }
  }

  @Test
  void theOrderInWhichAHistoryIsToldMakesNoDifference() {
    try (View view = index.acquire()) {
      List<Evidence> told =
          List.of(heard("t2", 2), heard("t10", 1), heard("t2", 3), heard("t44", 7));
      List<Evidence> otherwise = List.of(heard("t44", 7), heard("t2", 5), heard("t10", 1));
      assertEquals(
          recommender.recommend(view, told, query(Basis.HYBRID, 30)),
          recommender.recommend(view, otherwise, query(Basis.HYBRID, 30)));
    }
  }

  @Test
  void theLastVerdictOnATrackStands() {
    TrackId track = new TrackId("t2");
    assertEquals(
        List.of(new Evidence(track, new Preference(3, Preference.Opinion.HATED))),
        Histories.merged(
            List.of(
                new Evidence(track, new Preference(1, Preference.Opinion.LOVED)),
                new Evidence(track, new Preference(0, Preference.Opinion.HATED)),
                new Evidence(track, new Preference(2, Preference.Opinion.NONE)))));
  }

  @Test
  void withoutAHistoryItSaysThatThePopularOnesAreAnswered() {
    try (View view = index.acquire()) {
      Answer answer = recommender.recommend(view, List.of(), query(Basis.HYBRID, 10));
      assertEquals(Strategy.POPULAR, answer.strategy());
      assertTrue(answer.reason().contains("no history"), answer.reason());
      assertEquals(10, answer.tracks().size());
      Answer unknown =
          recommender.recommend(
              view,
              List.of(
                  new Evidence(
                      new TrackId("elsewhere"), new Preference(4, Preference.Opinion.NONE))),
              query(Basis.HYBRID, 10));
      assertEquals(Strategy.POPULAR, unknown.strategy());
      assertEquals(10, unknown.tracks().size());
    }
  }

  @Test
  void aTrackThatNobodyHeardIsAnsweredByItsPlaceAmongTheLearned() {
    try (View view = index.acquire()) {
      String unheard = "t" + (TRACKS - 2);
      Answer answer =
          recommender.similar(view, new TrackId(unheard), query(Basis.CF, 10)).orElseThrow();
      assertEquals(Strategy.CF, answer.strategy());
      assertTrue(answer.reason().contains("nobody heard"), answer.reason());
      assertTrue(isJazz(answer.tracks().getFirst().track()));
    }
  }

  @Test
  void similarTracksLeaveTheSeedOutAndAnUnknownSeedIsEmpty() {
    try (View view = index.acquire()) {
      for (Basis basis : Basis.values()) {
        Answer answer =
            recommender.similar(view, new TrackId("t6"), query(basis, 100)).orElseThrow();
        assertTrue(
            answer.tracks().stream().noneMatch(ranked -> ranked.track().id().value().equals("t6")));
        assertTrue(isJazz(answer.tracks().getFirst().track()), basis.name());
      }
      assertEquals(
          Optional.empty(),
          recommender.similar(view, new TrackId("elsewhere"), query(Basis.CF, 5)));
    }
  }

  @Test
  void filtersHoldAndTheLimitIsReachedWheneverEnoughTracksMatch() {
    SplittableRandom random = Seed.random(RecommenderTest.class);
    try (View view = index.acquire()) {
      for (int round = 0; round < 300; round++) {
        Map<String, List<String>> parameters = randomParameters(random);
        Query query = QueryParser.of(parameters, Set.of("by")).query();
        List<Evidence> history = history("l" + random.nextInt(60));
        Answer answer = recommender.recommend(view, history, query);
        long matching =
            IntStream.range(0, TRACKS)
                .mapToObj(Town::track)
                .filter(track -> matches(track, parameters))
                .filter(track -> history.stream().noneMatch(e -> e.track().equals(track.id())))
                .count();
        String message = parameters + ", seed " + Seed.value();
        int expected = (int) Math.min(query.page().limit(), matching);
        assertEquals(expected, answer.tracks().size(), message);
        assertEquals(matching < query.page().end(), answer.exhausted(), message);
        answer.tracks().forEach(ranked -> assertTrue(matches(ranked.track(), parameters), message));
      }
    }
  }

  @Test
  void pagesOfOneRankingNeitherOverlapNorLeaveGaps() {
    try (View view = index.acquire()) {
      Answer whole = recommender.recommend(view, history("l4"), query(Basis.HYBRID, 60));
      List<RankedTrack> joined = new ArrayList<>();
      for (int offset = 0; offset < 60; offset += 7) {
        Query page =
            new Query(Basis.HYBRID, TrackFilter.NONE, new Page(offset, Math.min(7, 60 - offset)));
        joined.addAll(recommender.recommend(view, history("l4"), page).tracks());
      }
      assertEquals(whole.tracks(), joined);
    }
  }

  @Test
  void anExhaustedAnswerSaysHowManyTracksEachStepLeft() {
    try (View view = index.acquire()) {
      Query query =
          QueryParser.of(Map.of("artist", List.of("Quintet 3"), "limit", List.of("50")), Set.of())
              .query();
      Answer answer = recommender.recommend(view, List.of(), query);
      Steps steps = answer.steps().orElseThrow();
      assertTrue(answer.exhausted());
      assertEquals(TRACKS, steps.catalogue());
      assertEquals(5, steps.matching());
      assertEquals(5, steps.listed());
      assertEquals(5, AnswerJson.write(answer).path("steps").path("matching").asInt());
      Answer whole = recommender.recommend(view, List.of(), query(Basis.HYBRID, 3));
      assertTrue(AnswerJson.write(whole).path("steps").isMissingNode());
    }
  }

  @Test
  void anAnswerNamesTheGroupThatChoseItsProfile() {
    Experiment experiment =
        new Experiment("half", "salt", List.of(new Experiment.Group("b", "test", 1)));
    Recommender divided =
        new Recommender(
            new Profiles(
                "test", Map.of("test", Fusion.of(WEIGHTS)), Map.of(), Optional.of(experiment)));
    try (View view = index.acquire()) {
      Query query = query(Basis.HYBRID, 3);
      Answer answer =
          divided.recommend(view, history("l1"), query.with(query.fusion().forListener("l1")));
      assertEquals("b", AnswerJson.write(answer).path("group").asText());
      assertEquals("half", AnswerJson.write(answer).path("experiment").asText());
    }
  }

  @Test
  void theSameViewAndRequestGiveTheSameAnswer() {
    try (View view = index.acquire()) {
      Answer once = recommender.recommend(view, history("l5"), query(Basis.HYBRID, 50));
      Answer twice = recommender.recommend(view, history("l5"), query(Basis.HYBRID, 50));
      assertEquals(AnswerJson.write(once).toString(), AnswerJson.write(twice).toString());
    }
  }

  @Test
  void partsAddUpToTheScore() {
    try (View view = index.acquire()) {
      Answer answer = recommender.recommend(view, history("l6"), query(Basis.HYBRID, 100));
      assertEquals(Strategy.HYBRID, answer.strategy());
      for (RankedTrack ranked : answer.tracks()) {
        double sum = ranked.parts().values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(ranked.score(), sum, 1e-6);
        assertEquals(Set.of("cf", "neighbours", "content", "popularity"), ranked.parts().keySet());
      }
    }
  }

  private static Evidence heard(String track, int plays) {
    return new Evidence(new TrackId(track), new Preference(plays, Preference.Opinion.NONE));
  }

  private List<Evidence> history(String listener) {
    return Histories.evidence(town.store().history(new ListenerId(listener), Histories.MAX_TRACKS));
  }

  private static Query query(Basis basis, int limit) {
    return new Query(basis, TrackFilter.NONE, new Page(0, limit));
  }

  private static boolean isJazz(Track track) {
    return track.genres().contains("jazz");
  }

  private static Map<String, List<String>> randomParameters(SplittableRandom random) {
    Map<String, List<String>> parameters = new TreeMap<>();
    parameters.put("limit", List.of(Integer.toString(1 + random.nextInt(100))));
    parameters.put("by", List.of(List.of("hybrid", "cf", "content").get(random.nextInt(3))));
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

  private static boolean matches(Track track, Map<String, List<String>> parameters) {
    double tempo = track.features().value(AudioFeature.TEMPO).orElseThrow();
    int year = track.released().orElseThrow().year();
    return parameters.getOrDefault("genre", track.genres()).stream()
            .anyMatch(genre -> track.genres().getFirst().equalsIgnoreCase(genre))
        && tempo >= bound(parameters, "min_tempo", 0)
        && year <= bound(parameters, "max_year", 9999);
  }

  private static int bound(Map<String, List<String>> parameters, String name, int absent) {
    return parameters.containsKey(name)
        ? Integer.parseInt(parameters.getOrDefault(name, List.of()).getFirst())
        : absent;
  }
}
