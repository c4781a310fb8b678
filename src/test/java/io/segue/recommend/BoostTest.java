package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.GeneratedTracks;
import io.segue.Seed;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.rerank.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Boosts reach every track, however far down it would be without them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoostTest {
  private static final int TRACKS = 4_000;
  private static final int ROUNDS = 15;

  private final SplittableRandom random = Seed.random(BoostTest.class);
  private final Recommender recommender =
      new Recommender(
          new Weights(
              "test", Map.of("cf", 0.4, "neighbours", 0.3, "content", 0.2, "popularity", 0.1)));
  private GeneratedTracks generated;
  private View view;

  @BeforeAll
  void found(@TempDir Path directory) {
    generated = GeneratedTracks.in(directory, TRACKS);
    view = generated.index().acquire();
  }

  @AfterAll
  void leave() {
    view.close();
    generated.close();
  }

  @Test
  void aLiftedTrackComesFirstFromAnyDepth() {
    List<Evidence> history = history();
    for (int round = 0; round < ROUNDS; round++) {
      TrackId track = view.track(random.nextInt(TRACKS)).id();
      if (history.stream().noneMatch(heard -> heard.track().equals(track))) {
        Answer answer = answer(history, "track:" + track + ":1e9", 5);
        RankedTrack first = answer.tracks().getFirst();
        assertEquals(track, first.track().id(), "seed " + Seed.value());
        double sum = first.parts().values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(first.score(), sum, 1e-9 * first.score());
        assertTrue(first.parts().containsKey("boost"));
      }
    }
  }

  @Test
  void loweredTracksGiveWayToAllOthers() {
    List<Evidence> history = history();
    for (int round = 0; round < ROUNDS; round++) {
      String genre = "genre " + random.nextInt(9);
      answer(history, "genre:" + genre + ":1e-9", 300)
          .tracks()
          .forEach(ranked ->
              assertTrue(
                  ranked.track().genres().stream().noneMatch(genre::equalsIgnoreCase),
                  genre + ", rank " + ranked.rank() + ", seed " + Seed.value()));
    }
  }

  @Test
  void allThatIsLiftedComesBeforeTheRest() {
    List<Evidence> history = history();
    for (RankedTrack ranked : answer(history, "genre:genre 3:1e6", 20).tracks()) {
      assertTrue(
          ranked.track().genres().stream().anyMatch("genre 3"::equalsIgnoreCase),
          "rank " + ranked.rank() + ", seed " + Seed.value());
    }
  }

  @Test
  void severalSeedsAreBoostedToo() {
    Query query =
        QueryParser.of(
                Map.of("boost", List.of("track:" + view.track(TRACKS - 1).id() + ":1e9")),
                QueryParser.RANKING)
            .query();
    Seeds seeds = new Seeds(List.of(view.track(1).id(), view.track(2).id()), List.of(), 0.5);
    Answer answer = recommender.similar(view, seeds, List.of(), query);
    assertEquals(view.track(TRACKS - 1).id(), answer.tracks().getFirst().track().id());
  }

  private Answer answer(List<Evidence> history, String boost, int limit) {
    Map<String, List<String>> parameters =
        Map.of("boost", List.of(boost), "limit", List.of(Integer.toString(limit)));
    Query query = QueryParser.of(parameters, QueryParser.RANKING).query();
    return recommender.recommend(view, history, query);
  }

  private List<Evidence> history() {
    return generated.history(random, 20).stream()
        .map(track -> new Evidence(track, new Preference(1, Preference.Opinion.NONE)))
        .toList();
  }
}
