package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.rerank.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Agreement of seeds, paths between two tracks, and radio, in a town of jazz and metal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsTest {
  private final Recommender recommender =
      new Recommender(new Weights("test", Map.of("cf", 0.5, "content", 0.45, "popularity", 0.05)));
  private Town town;
  private ServingIndex index;

  @BeforeAll
  void start(@TempDir Path directory) {
    town = Town.in(directory, 240, 40);
    town.publish();
    index = town.serve();
  }

  @AfterAll
  void stop() {
    index.close();
    town.close();
  }

  @Test
  void aSoftMinimumLiesBetweenMinimumAndMean() {
    SplittableRandom random = Seed.random(SeedsTest.class);
    for (int i = 0; i < 100; i++) {
      double[] scores = random.doubles(1 + random.nextInt(5)).toArray();
      double least = new SoftMinimum(1).of(scores);
      double mean = new SoftMinimum(0).of(scores);
      double before = mean;
      for (double agreement : new double[] {0.01, 0.3, 0.6, 0.95}) {
        double soft = new SoftMinimum(agreement).of(scores);
        assertTrue(least <= soft + 1e-9 && soft <= before + 1e-9, "seed " + Seed.value());
        before = soft;
      }
    }
  }

  @Test
  void agreementPrefersWhatBothSeedsSpeakForALittle() {
    double[] oneSided = {1, 0};
    double[] balanced = {0.45, 0.45};
    assertTrue(new SoftMinimum(0).of(oneSided) > new SoftMinimum(0).of(balanced));
    assertTrue(new SoftMinimum(0.5).of(oneSided) < new SoftMinimum(0.5).of(balanced));
  }

  @Test
  void partsAddUpAndSeedsAreLeftOut() {
    Seeds seeds = new Seeds(List.of(id(2), id(3)), List.of(id(4)), 0.5);
    try (View view = index.acquire()) {
      Answer answer = recommender.similar(view, seeds, List.of(), query(40));
      assertEquals(40, answer.tracks().size());
      for (RankedTrack ranked : answer.tracks()) {
        assertFalse(Set.of(id(2), id(3), id(4)).contains(ranked.track().id()));
        double sum = ranked.parts().values().stream().mapToDouble(part -> part).sum();
        assertEquals(ranked.score(), sum, 1e-6);
      }
      assertEquals(
          answer.tracks(), recommender.similar(view, seeds, List.of(), query(40)).tracks());
    }
  }

  @Test
  void whatIsUnlikeFallsBehind() {
    try (View view = index.acquire()) {
      Seeds plain = new Seeds(List.of(id(2)), List.of(), 0.5);
      Seeds away = new Seeds(List.of(id(2)), List.of(id(22)), 0.5);
      int before = rank(recommender.similar(view, plain, List.of(), query(200)), id(24));
      int after = rank(recommender.similar(view, away, List.of(), query(200)), id(24));
      assertTrue(after > before, after + " after " + before);
    }
  }

  @Test
  void anUnknownSeedIsRefused() {
    try (View view = index.acquire()) {
      Seeds seeds = new Seeds(List.of(new TrackId("nobody")), List.of(), 0.5);
      assertThrows(
          InvalidRequestException.class,
          () -> recommender.similar(view, seeds, List.of(), query(5)));
    }
  }

  @Test
  void aPathGoesForwardWithoutRepeats() {
    SplittableRandom random = Seed.random(SeedsTest.class);
    try (View view = index.acquire()) {
      for (int i = 0; i < 20; i++) {
        TrackId from = id(2 * random.nextInt(100));
        TrackId to = id(2 * random.nextInt(100) + 1);
        Answer path = recommender.path(view, from, to, query(2 + random.nextInt(9)));
        List<RankedTrack> tracks = path.tracks();
        String place = from + " to " + to + ", seed " + Seed.value();
        assertEquals(from, tracks.getFirst().track().id(), place);
        assertEquals(to, tracks.getLast().track().id(), place);
        Set<TrackId> seen = new HashSet<>();
        for (int rank = 0; rank < tracks.size(); rank++) {
          assertTrue(seen.add(tracks.get(rank).track().id()), place);
          assertTrue(rank == 0 || tracks.get(rank).score() > tracks.get(rank - 1).score(), place);
        }
        assertEquals(tracks.size() < path.page().limit(), path.exhausted(), place);
      }
    }
  }

  @Test
  void aRadioNeverRepeatsKeepsArtistsApartAndGoesOnWhereverItStops() {
    try (View view = index.acquire()) {
      List<TrackId> whole = play(view, 60, 60);
      assertEquals(60, whole.size());
      assertEquals(60, new HashSet<>(whole).size());
      assertFalse(whole.contains(id(2)));
      assertEquals(whole, play(view, 60, 7));
      assertEquals(whole, play(view, 60, 1));
      for (int i = 0; i < whole.size(); i++) {
        for (int j = Math.max(0, i - 4); j < i; j++) {
          assertNotEquals(artist(whole.get(i)), artist(whole.get(j)), "at " + i);
        }
      }
    }
  }

  @Test
  void aDriftingRadioPlaysSomethingElse() {
    try (View view = index.acquire()) {
      RadioAnswer still = recommender.radio(view, request(0, 30), Station.of(Map.of()));
      RadioAnswer drifting = recommender.radio(view, request(1, 30), Station.of(Map.of()));
      assertNotEquals(ids(still.answer()), ids(drifting.answer()));
    }
  }

  @Test
  void aChangedStationIsRefused() {
    Station station = Station.of(Map.of("seed_track", List.of("t2"))).after(id(5));
    assertEquals(station, Station.of(station.token()));
    String token = station.token();
    for (String broken :
        List.of("", "x", token + "A", token.substring(1), token.replace(token.charAt(20), '!'))) {
      assertThrows(InvalidRequestException.class, () -> Station.of(broken), broken);
    }
  }

  private List<TrackId> play(View view, int tracks, int atOnce) {
    List<TrackId> played = new ArrayList<>();
    Station station = Station.of(Map.of());
    while (played.size() < tracks) {
      int limit = Math.min(atOnce, tracks - played.size());
      RadioAnswer answer = recommender.radio(view, request(0.5, limit), station);
      played.addAll(ids(answer.answer()));
      station = Station.of(answer.station().token());
      assertEquals(played.size(), station.position());
    }
    return played;
  }

  private RadioRequest request(double drift, int limit) {
    return new RadioRequest(
        List.of(id(2), id(7)), List.of(), new RadioOptions(drift, 0.3, 4), query(limit));
  }

  private static List<TrackId> ids(Answer answer) {
    return answer.tracks().stream().map(ranked -> ranked.track().id()).toList();
  }

  private static int rank(Answer answer, TrackId track) {
    return ids(answer).indexOf(track);
  }

  private static String artist(TrackId track) {
    return Town.track(Integer.parseInt(track.value().substring(1))).artists().getFirst();
  }

  private static TrackId id(int number) {
    return new TrackId("t" + number);
  }

  private static Query query(int limit) {
    return QueryParser.of(Map.of("limit", List.of(Integer.toString(limit))), QueryParser.RANKING)
        .query();
  }
}
