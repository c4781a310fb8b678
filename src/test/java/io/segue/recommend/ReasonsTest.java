package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.recommend.reason.Explanation;
import io.segue.rerank.Weights;
import io.segue.retrieve.NeighbourSignal;
import io.segue.retrieve.TrackFilter;
import io.segue.retrieve.VectorQuery;
import io.segue.retrieve.VectorSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReasonsTest {
  private static final int TRACKS = 300;
  private static final double EXACT = 1e-6;
  private static final double ROUNDING = 1e-4;

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
  void partsOfRandomRecommendationsAddUpToTheServedScore() {
    SplittableRandom random = Seed.random(ReasonsTest.class);
    try (View view = index.acquire()) {
      for (int round = 0; round < 150; round++) {
        List<Evidence> history = randomHistory(random);
        Basis basis = List.of(Basis.values()).get(random.nextInt(Basis.values().length));
        Answer answer =
            recommender.recommend(
                view, history, new Query(basis, TrackFilter.NONE, new Page(0, 10)));
        List<Explanation> reasons = new Reasons(view).ofRecommendations(history, answer);
        assertEquals(answer.tracks().size(), reasons.size());
        for (int t = 0; t < reasons.size(); t++) {
          requireSums(answer.tracks().get(t).score(), reasons.get(t), history + "");
        }
      }
    }
  }

  @Test
  void partsOfSimilarTracksAddUpToo() {
    try (View view = index.acquire()) {
      for (int t = 0; t < TRACKS; t += 7) {
        TrackId seed = new TrackId("t" + t);
        Answer answer =
            recommender
                .similar(view, seed, new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 10)))
                .orElseThrow();
        List<Explanation> reasons = new Reasons(view).ofSimilar(seed, answer);
        for (int i = 0; i < reasons.size(); i++) {
          requireSums(answer.tracks().get(i).score(), reasons.get(i), seed + "");
        }
      }
    }
  }

  @Test
  void whatTracksOfTheHistoryAddIsTheSignal() {
    SplittableRandom random = Seed.random(ReasonsTest.class);
    try (View view = index.acquire()) {
      for (int round = 0; round < 50; round++) {
        List<Evidence> history = Histories.merged(randomHistory(random));
        Answer answer =
            recommender.recommend(
                view, history, new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 10)));
        List<Explanation> reasons = new Reasons(view).ofRecommendations(history, answer);
        int[] docIds = view.docIds(history.stream().map(Evidence::track).toList());
        Taste taste = Taste.of(view, history, docIds);
        for (int t = 0; t < reasons.size(); t++) {
          Explanation reason = reasons.get(t);
          int[] docId = view.docIds(List.of(answer.tracks().get(t).track().id()));
          String message = history + ", seed " + Seed.value();
          taste
              .cf()
              .ifPresent(vector ->
                  requireRaw(
                      new VectorSignal(new VectorQuery(Fields.CF, vector)).scores(view, docId)[0],
                      part(reason, "cf"),
                      message));
          taste
              .neighbours()
              .ifPresent(scores ->
                  requireRaw(
                      new NeighbourSignal(scores).scores(view, docId)[0],
                      part(reason, "neighbours"),
                      message));
          taste
              .content()
              .ifPresent(vector ->
                  requireRaw(
                      new VectorSignal(new VectorQuery(Fields.CONTENT, vector))
                          .scores(view, docId)[0],
                      part(reason, "content"),
                      message));
        }
      }
    }
  }

  @Test
  void theSentenceNamesWhatWasPlayedAndWhatIsAlike() {
    try (View view = index.acquire()) {
      List<Evidence> history = List.of(heard("t2", 3), heard("t4", 2), heard("t6", 9));
      Answer answer =
          recommender.recommend(
              view, history, new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 5)));
      for (Explanation explanation : new Reasons(view).ofRecommendations(history, answer)) {
        String sentence = explanation.sentence();
        assertTrue(sentence.startsWith("Because you played Blue Stride "), sentence);
        assertTrue(sentence.contains("same "), sentence);
        assertTrue(sentence.endsWith("."), sentence);
      }
    }
  }

  @Test
  void thinEvidenceIsAdmitted() {
    try (View view = index.acquire()) {
      Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 1));
      Reasons reasons = new Reasons(view);
      List<Evidence> one = List.of(heard("t2", 1));
      assertTrue(
          sentence(reasons.ofRecommendations(one, recommender.recommend(view, one, query)))
              .contains("on the evidence of one track"));
      assertTrue(
          sentence(
                  reasons.ofRecommendations(
                      List.of(), recommender.recommend(view, List.of(), query)))
              .contains("nothing is known of your taste yet"));
      TrackId unheard = new TrackId("t" + (TRACKS - 1));
      Answer similar = recommender.similar(view, unheard, query).orElseThrow();
      assertTrue(sentence(reasons.ofSimilar(unheard, similar)).contains("only what it is like"));
    }
  }

  @Test
  void similarityIsOneForTheTrackItselfAndGrowsWithTheCosine() {
    try (View view = index.acquire()) {
      for (String field : List.of(Fields.CONTENT, Fields.CF_DIRECTION)) {
        double before = 0;
        for (double cosine = -1; cosine <= 1; cosine += 0.01) {
          double similarity = view.similarityScale(field).similarity(cosine);
          assertTrue(similarity >= before && similarity <= 1, field + " " + cosine);
          before = similarity;
        }
        assertEquals(1, view.similarityScale(field).similarity(1));
        assertEquals(0, view.similarityScale(field).similarity(-1));
      }
      TrackId seed = new TrackId("t20");
      Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 50));
      Answer others = recommender.similar(view, seed, query).orElseThrow();
      List<Double> similarities = new Reasons(view).similarities(seed, Basis.HYBRID, others);
      assertEquals(50, similarities.size());
      assertTrue(similarities.stream().anyMatch(value -> value > 0.6), similarities + "");
      Answer itself =
          new Answer(
              recommender.origin(view),
              Strategy.TEXT,
              "itself",
              false,
              new Page(0, 1),
              List.of(new RankedTrack(1, 1, Map.of(), Town.track(20))));
      assertEquals(List.of(1.0), new Reasons(view).similarities(seed, Basis.HYBRID, itself));
      similarities.forEach(value -> assertTrue(value >= 0 && value < 1, similarities + ""));
    }
  }

  private static String sentence(List<Explanation> explanations) {
    assertFalse(explanations.isEmpty());
    return explanations.getFirst().sentence();
  }

  private static void requireSums(double score, Explanation explanation, String message) {
    double sum = 0;
    for (Explanation.Part part : explanation.parts()) {
      sum += part.contribution();
      double drivers = part.others();
      for (Explanation.Driver driver : part.drivers()) {
        drivers += driver.contribution();
      }
      assertEquals(part.raw(), drivers, EXACT, message);
      if (!part.aspects().isEmpty()) {
        double aspects = part.aspects().values().stream().mapToDouble(value -> value).sum();
        assertEquals(part.raw(), aspects, ROUNDING, message);
      }
    }
    assertEquals(score, sum, EXACT, message);
    assertFalse(explanation.sentence().isEmpty());
  }

  private static Explanation.Part part(Explanation explanation, String signal) {
    return explanation.parts().stream()
        .filter(part -> part.signal().equals(signal))
        .findFirst()
        .orElseThrow();
  }

  private static void requireRaw(float served, Explanation.Part part, String message) {
    if (!Float.isNaN(served)) {
      assertEquals(served, part.raw(), ROUNDING * Math.max(1, Math.abs(served)), message);
    }
  }

  private static List<Evidence> randomHistory(SplittableRandom random) {
    List<Evidence> history = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      history.add(
          new Evidence(
              new TrackId("t" + random.nextInt(TRACKS + 10)),
              new Preference(
                  1 + random.nextInt(9),
                  random.nextInt(4) == 0 ? Preference.Opinion.HATED : Preference.Opinion.NONE)));
    }
    return history;
  }

  private static Evidence heard(String track, int plays) {
    return new Evidence(new TrackId(track), new Preference(plays, Preference.Opinion.NONE));
  }
}
