package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.GeneratedTracks;
import io.segue.Seed;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.rerank.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for every request, on requests drawn at random: {@code -Dsegue.requests=10000} for
 * more of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestPropertyTest {
  private static final int REQUESTS = Integer.getInteger("segue.requests", 200);
  private static final int TRACKS = 3_000;
  private static final Weights WEIGHTS =
      new Weights("test", Map.of("cf", 0.3, "neighbours", 0.4, "content", 0.2, "popularity", 0.1));

  private final Recommender recommender = new Recommender(WEIGHTS);
  private GeneratedTracks generated;
  private View view;
  private List<Track> tracks;

  /** A request, and the tracks that may be its answer. */
  private record Request(Query query, List<Evidence> history, Set<TrackId> matching) {
    @Override
    public String toString() {
      return query + " of " + history.size() + " tracks, seed " + Seed.value();
    }
  }

  @BeforeAll
  void found(@TempDir Path directory) {
    generated = GeneratedTracks.in(directory, TRACKS);
    view = generated.index().acquire();
    tracks = IntStream.range(0, TRACKS).mapToObj(view::track).toList();
  }

  @AfterAll
  void leave() {
    view.close();
    generated.close();
  }

  @Test
  void whatHoldsForEveryRequest() {
    SplittableRandom random = Seed.random(RequestPropertyTest.class);
    for (int i = 0; i < REQUESTS; i++) {
      Request request = draw(random);
      Answer answer = answer(request, request.query().page());
      Page page = request.query().page();
      int matches = request.matching().size();
      int expected = Math.clamp((long) matches - page.offset(), 0, page.limit());
      assertEquals(expected, answer.tracks().size(), request::toString);
      assertEquals(matches < page.end(), answer.exhausted(), request::toString);
      assertEquals(matches, answer.steps().orElseThrow().matching(), request::toString);
      checkTracks(request, answer);
      assertEquals(answer, answer(request, page), request::toString);
      if (i % 4 == 0) {
        checkPages(request, random);
      }
    }
  }

  private static void checkTracks(Request request, Answer answer) {
    Set<TrackId> seen = new HashSet<>();
    double last = Double.POSITIVE_INFINITY;
    for (RankedTrack ranked : answer.tracks()) {
      assertTrue(request.matching().contains(ranked.track().id()), request::toString);
      assertTrue(seen.add(ranked.track().id()), request::toString);
      assertTrue(ranked.score() <= last, request::toString);
      double sum = ranked.parts().values().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(ranked.score(), sum, 1e-6, request::toString);
      last = ranked.score();
    }
  }

  /** Pages of one ranking are the ranking cut into pieces, across every border of tiers. */
  private void checkPages(Request request, SplittableRandom random) {
    int end = request.query().page().end();
    Answer whole = answer(request, new Page(0, end));
    List<RankedTrack> joined = new ArrayList<>();
    for (int offset = 0; offset < end; ) {
      int limit = Math.min(end - offset, 1 + random.nextInt(150));
      joined.addAll(answer(request, new Page(offset, limit)).tracks());
      offset += limit;
    }
    assertEquals(whole.tracks(), joined, request::toString);
  }

  private Answer answer(Request request, Page page) {
    return recommender.recommend(view, request.history(), request.query().with(page));
  }

  private Request draw(SplittableRandom random) {
    Map<String, List<String>> parameters = new TreeMap<>();
    int limit = 1 + random.nextInt(random.nextBoolean() ? 30 : 300);
    parameters.put("limit", List.of(Integer.toString(limit)));
    parameters.put("offset", List.of(Integer.toString(random.nextInt(501 - limit))));
    parameters.put("by", List.of(List.of("hybrid", "cf", "content").get(random.nextInt(3))));
    if (random.nextInt(3) == 0) {
      parameters.put("fusion", List.of("rrf"));
    }
    if (random.nextInt(3) == 0) {
      parameters.put("genre", List.of("Genre " + random.nextInt(50), "genre " + random.nextInt(9)));
    }
    if (random.nextInt(3) == 0) {
      parameters.put("min_tempo", List.of(Integer.toString(random.nextInt(60, 190))));
    }
    if (random.nextInt(3) == 0) {
      parameters.put("max_year", List.of(Integer.toString(random.nextInt(1955, 2025))));
    }
    List<Evidence> history =
        generated.history(random, random.nextInt(40)).stream()
            .map(track -> new Evidence(track, new Preference(1, Preference.Opinion.NONE)))
            .toList();
    Set<TrackId> matching = new HashSet<>();
    tracks.stream()
        .filter(track -> matches(track, parameters))
        .forEach(track -> matching.add(track.id()));
    history.forEach(heard -> matching.remove(heard.track()));
    return new Request(QueryParser.of(parameters, QueryParser.RANKING).query(), history, matching);
  }

  private static boolean matches(Track track, Map<String, List<String>> parameters) {
    double tempo = track.features().value(AudioFeature.TEMPO).orElseThrow();
    int year = track.released().orElseThrow().year();
    return parameters.getOrDefault("genre", track.genres()).stream()
            .anyMatch(genre -> track.genres().stream().anyMatch(genre::equalsIgnoreCase))
        && tempo >= bound(parameters, "min_tempo", 0)
        && year <= bound(parameters, "max_year", 9999);
  }

  private static int bound(Map<String, List<String>> parameters, String name, int absent) {
    return Integer.parseInt(
        parameters.getOrDefault(name, List.of(Integer.toString(absent))).getFirst());
  }
}
