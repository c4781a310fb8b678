package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Town;
import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.listening.Preference;
import io.segue.rerank.Weights;
import io.segue.retrieve.TrackFilter;
import io.segue.train.prior.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** In this town the young hear jazz and the old hear metal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerTest {
  private static final Weights WEIGHTS =
      new Weights("test", Map.of("cf", 0.4, "neighbours", 0.3, "content", 0.2, "prior", 0.5));
  private static final Segment YOUNG = Segment.of("age", "20").orElseThrow();
  private static final Segment OLD = Segment.of("age", "60").orElseThrow();

  private final Recommender recommender = new Recommender(WEIGHTS);
  private Town town;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    town = Town.in(directory, 200, 40);
    for (int l = 0; l < 40; l++) {
      String age = l % 2 == 0 ? "2" + l % 5 : "6" + l % 10;
      town.store().put(new Listener(new ListenerId("l" + l), Optional.empty(), Map.of("age", age)));
    }
    town.publish();
    index = town.serve();
  }

  @AfterAll
  void leave() {
    index.close();
    town.close();
  }

  @Test
  void attributesDecideBeforeTheFirstListen() {
    Answer young = answer(List.of(), List.of(YOUNG));
    Answer old = answer(List.of(), List.of(OLD));
    assertEquals(Strategy.ATTRIBUTES, young.strategy());
    assertEquals("no history yet; from age band 18-24", young.reason());
    assertTrue(count("jazz", young) > count("jazz", answer(List.of(), List.of())) + 5);
    assertTrue(count("metal", old) > 15, old.toString());
    assertEquals(20, old.tracks().size());
  }

  @Test
  void unknownAttributesLeaveWhatMostHear() {
    Answer answer = answer(List.of(), List.of(new Segment("planet", "mars")));
    assertEquals(Strategy.POPULAR, answer.strategy());
    assertEquals(ids(answer(List.of(), List.of())), ids(answer));
  }

  @Test
  void aFirstAnswerAfterOneListenDiffersFromPopular() {
    for (String track : List.of("t2", "t3")) {
      Answer first = answer(heard(track), List.of());
      assertEquals(Strategy.HYBRID, first.strategy());
      assertNotEquals(ids(answer(List.of(), List.of())), ids(first));
      assertTrue(count(track.equals("t2") ? "jazz" : "metal", first) > 15, first.toString());
    }
  }

  @Test
  void listensOutweighAttributesAsTheyGrow() {
    Answer few = answer(heard("t2"), List.of(OLD));
    Answer many = answer(heard("t2", "t4", "t6", "t8", "t10", "t12", "t14"), List.of(OLD));
    assertTrue(few.reason().endsWith("; beside age band 55 and over"), few.reason());
    assertTrue(share(many) < share(few), share(many) + " of " + share(few));
    assertEquals(20, count("jazz", many));
  }

  @Test
  void declaredGenresErasAndTempiAreMetFirst() {
    Answer metal = answer(List.of(), List.of(new Segment("genres", "metal")));
    assertEquals(20, count("metal", metal));
    assertEquals("no history yet; from genres metal", metal.reason());
    Answer era = answer(List.of(), List.of(new Segment("era", "1960s")));
    era.tracks()
        .forEach(ranked ->
            assertTrue(ranked.track().released().orElseThrow().year() < 1970, ranked.toString()));
    Answer slow = answer(List.of(), List.of(new Segment("tempo", "slow")));
    assertEquals(20, slow.tracks().size());
    assertEquals(Strategy.POPULAR, answer(List.of(), List.of(new Segment("era", "?"))).strategy());
  }

  private double share(Answer answer) {
    double share = 0;
    for (RankedTrack ranked : answer.tracks()) {
      share += ranked.parts().getOrDefault(Signals.PRIOR, 0.0) / ranked.score();
    }
    return share / answer.tracks().size();
  }

  private static long count(String genre, Answer answer) {
    return answer.tracks().stream()
        .filter(ranked -> ranked.track().genres().contains(genre))
        .count();
  }

  private static List<TrackId> ids(Answer answer) {
    return answer.tracks().stream().map(ranked -> ranked.track().id()).toList();
  }

  private static List<Evidence> heard(String... tracks) {
    List<Evidence> history = new ArrayList<>();
    for (String track : tracks) {
      history.add(new Evidence(new TrackId(track), new Preference(1, Preference.Opinion.NONE)));
    }
    return history;
  }

  private Answer answer(List<Evidence> history, List<Segment> segments) {
    Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 20)).with(segments);
    try (View view = index.acquire()) {
      return recommender.recommend(view, history, query);
    }
  }
}
