package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.rerank.Weights;
import io.segue.rerank.list.OneVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random requests with every list option: hard conditions, rules and caps are never violated, a
 * list is short only if nothing more fits, pages fit together, and the same request has the same
 * answer. {@code -Dsegue.requests=10000} asks more often.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPropertyTest {
  private static final int REQUESTS = Integer.getInteger("segue.requests", 200);

  private final Recommender recommender =
      new Recommender(
          new Weights(
              "test", Map.of("cf", 0.5, "neighbours", 0.2, "content", 0.25, "popularity", 0.05)));
  private Town town;
  private ServingIndex index;
  private List<Track> catalogue = List.of();

  @BeforeAll
  void start(@TempDir Path directory) {
    town = Town.in(directory, 240, 40);
    town.store().put(RandomRequests.limited());
    RandomRequests.putVersions(town);
    town.publish();
    index = town.serve();
    List<Track> all = new ArrayList<>();
    town.store().forEachTrack(0, (_, track) -> all.add(track));
    catalogue = List.copyOf(all);
  }

  @AfterAll
  void stop() {
    index.close();
    town.close();
  }

  @Test
  void everyRequestKeepsItsPromises() {
    SplittableRandom random = Seed.random(ListPropertyTest.class);
    try (View view = index.acquire()) {
      for (int i = 0; i < REQUESTS; i++) {
        RandomRequests request = new RandomRequests(random.nextLong());
        String place = "request " + i + " " + request + ", seed " + Seed.value();
        List<Evidence> history =
            Histories.evidence(
                town.store().history(new ListenerId(request.listener()), Histories.MAX_TRACKS));
        Query query = request.query();
        Answer whole = recommender.recommend(view, history, query);
        holds(whole, request, history, place);
        assertEquals(whole.tracks(), recommender.recommend(view, history, query).tracks(), place);
        pagesFit(view, history, query, whole, place);
      }
    }
  }

  private void holds(Answer answer, RandomRequests request, List<Evidence> history, String place) {
    List<Track> list = answer.tracks().stream().map(RankedTrack::track).toList();
    Set<TrackId> ids = new HashSet<>();
    Map<TrackId, Evidence> heard = RandomRequests.byTrack(history);
    for (int i = 0; i < list.size(); i++) {
      RankedTrack ranked = answer.tracks().get(i);
      assertEquals(i + 1, ranked.rank(), place);
      assertTrue(ids.add(list.get(i).id()), place + ": " + list.get(i).id() + " twice");
      assertTrue(request.allows(list.get(i), heard), place + ": " + list.get(i).id());
      assertTrue(request.fits(list.get(i), list.subList(0, i)), place + ": rank " + (i + 1));
      assertEquals(
          ranked.score(),
          ranked.parts().values().stream().mapToDouble(Double::doubleValue).sum(),
          1e-6,
          place);
    }
    boolean isShort = list.size() < request.query().page().limit();
    assertEquals(isShort, answer.exhausted(), place);
    if (isShort) {
      for (Track track : catalogue) {
        assertTrue(
            ids.contains(track.id()) || !request.allows(track, heard) || !request.fits(track, list),
            place + ": " + track.id() + " is missing");
      }
    }
  }

  private void pagesFit(
      View view, List<Evidence> history, Query query, Answer whole, String place) {
    SplittableRandom random = new SplittableRandom(place.hashCode());
    List<RankedTrack> pages = new ArrayList<>();
    int end = whole.tracks().size();
    while (pages.size() < end) {
      int limit = Math.min(end - pages.size(), 1 + random.nextInt(60));
      Query page = query.with(new Page(pages.size(), limit));
      pages.addAll(recommender.recommend(view, history, page).tracks());
    }
    assertEquals(whole.tracks(), pages, place);
  }

  @Test
  void aRotationStaysForItsBucketAndChangesWithTheNext() {
    try (View view = index.acquire()) {
      List<Evidence> history =
          Histories.evidence(town.store().history(new ListenerId("l2"), Histories.MAX_TRACKS));
      long evening = Town.CLOCK.millis() + 6 * 3_600_000;
      List<TrackId> today = rotated(view, history, evening);
      assertEquals(today, rotated(view, history, evening + 3_600_000));
      assertNotEquals(today, rotated(view, history, evening + 86_400_000));
    }
  }

  private List<TrackId> rotated(View view, List<Evidence> history, long now) {
    Query query =
        QueryParser.of(
                Map.of("rotation", List.of("daily"), "limit", List.of("60")), QueryParser.RANKING)
            .query();
    return recommender
        .recommend(view, history, query.with(query.wishes().on(Occasion.at(now, "l2"))))
        .tracks()
        .stream()
        .map(ranked -> ranked.track().id())
        .toList();
  }

  @Test
  void whatWasHeardLongAgoMayComeAgain() {
    ListenerId listener = new ListenerId("late");
    long now = Town.CLOCK.millis();
    long day = 86_400_000;
    town.store()
        .add(
            List.of(
                new Listen(listener, new TrackId("t2"), OptionalLong.of(now - 10 * day), 1),
                new Listen(listener, new TrackId("t4"), OptionalLong.of(now - 100 * day), 1)));
    Set<TrackId> unheard = answered(listener, Map.of("heard_after_days", List.of("30")));
    assertTrue(unheard.contains(new TrackId("t4")));
    assertTrue(!unheard.contains(new TrackId("t2")));
    Set<TrackId> old =
        answered(listener, Map.of("heard_after_days", List.of("30"), "heard", List.of("only")));
    assertEquals(Set.of(new TrackId("t4")), old);
  }

  private Set<TrackId> answered(ListenerId listener, Map<String, List<String>> wishes) {
    Map<String, List<String>> parameters = new TreeMap<>(wishes);
    parameters.put("limit", List.of("400"));
    Query query = QueryParser.of(parameters, QueryParser.RANKING).query();
    Occasion occasion = Occasion.at(Town.CLOCK.millis(), listener.value());
    List<Evidence> history = Histories.evidence(town.store().history(listener, 100));
    Set<TrackId> ids = new HashSet<>();
    try (View view = index.acquire()) {
      recommender
          .recommend(view, history, query.with(query.wishes().on(occasion)))
          .tracks()
          .forEach(ranked -> ids.add(ranked.track().id()));
    }
    return ids;
  }

  @Test
  void theVersionsOfThisWorldAreVersions() {
    Track original = Town.track(8);
    assertTrue(OneVersion.same(original, RandomRequests.version(original)));
  }
}
