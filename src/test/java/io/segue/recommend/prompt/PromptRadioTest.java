package io.segue.recommend.prompt;

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
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.recommend.Histories;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.Page;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Recommender;
import io.segue.recommend.Signals;
import io.segue.recommend.Strategy;
import io.segue.rerank.Weights;
import io.segue.retrieve.TrackFilter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromptRadioTest {
  private static final int TRACKS = 400;

  private final Recommender recommender =
      new Recommender(
          new Weights(
              "test", Map.of(Signals.CF, 0.5, Signals.CONTENT, 0.3, Signals.POPULARITY, 0.2)));
  private Town town;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    town = Town.in(directory, TRACKS, 40);
    town.store()
        .add(
            List.of(
                played("timed", "t10", 0, 9),
                played("timed", "t12", 50, 5),
                played("timed", "t14", 60, 7)));
    town.publish();
    index = town.serve();
  }

  @AfterAll
  void leave() {
    index.close();
    town.close();
  }

  @Test
  void sourcesTakeTurnsByWeight() {
    PromptAnswer answer = play("#live:1 genre:metal:3", 40);
    assertEquals(Strategy.PROMPT, answer.answer().strategy());
    assertEquals(List.of(10, 30), answer.elements().stream().map(e -> e.given()).toList());
    for (int t = 0; t < 40; t++) {
      Track track = answer.answer().tracks().get(t).track();
      assertTrue(
          answer.origins().get(t) == 0
              ? track.tags().contains("Live")
              : track.genres().contains("metal"));
    }
    assertEquals(List.of(), answer.feedback());
  }

  @Test
  void boundsAndExclusionsHoldForEverySource() {
    PromptAnswer answer =
        play("artist:(quintet 4) recs:l2 #jazz year:1970-1999 -#live tempo:80..120", 100);
    assertFalse(answer.answer().tracks().isEmpty());
    for (RankedTrack ranked : answer.answer().tracks()) {
      Track track = ranked.track();
      int year = track.released().orElseThrow().year();
      double tempo = track.features().value(AudioFeature.TEMPO).orElseThrow();
      assertTrue(year >= 1970 && year <= 1999 && tempo >= 80 && tempo <= 120, track.toString());
      assertFalse(track.tags().contains("Live"));
    }
  }

  @Test
  void anArtistBringsItsOwnTracksAndSimilarOnesByTurns() {
    List<RankedTrack> tracks = play("artist:(Quintet 4)", 10).answer().tracks();
    assertEquals(5, tracks.stream().filter(t -> isBy(t, "Quintet 4")).count());
    List<RankedTrack> only = play("artist:(quintet 4)::nosim", 50).answer().tracks();
    assertEquals(5, only.size());
    assertEquals(10, play("artist:(quintet 4,foundry 7)::nosim,or", 50).answer().tracks().size());
    assertEquals(0, play("artist:(quintet 4,foundry 7)::nosim,and", 50).answer().tracks().size());
    assertTrue(only.stream().allMatch(t -> isBy(t, "Quintet 4")));
  }

  @Test
  void aNameWithATypingErrorIsTakenForTheNearestAndSaysSo() {
    PromptAnswer answer = play("artist:(quintett 4)::nosim", 5);
    assertEquals(List.of("quintet 4"), answer.elements().getFirst().matched());
    assertTrue(answer.feedback().getFirst().contains("took 'quintet 4'"), answer.toString());
    PromptAnswer genre = play("#jazz", 5);
    assertEquals(List.of("no tag 'jazz', but a genre"), genre.feedback());
    assertEquals(5, genre.answer().tracks().size());
  }

  @Test
  void whatIsUnknownIsReportedAndTheRestPlays() {
    PromptAnswer answer =
        play("artist:(zzyzx unheard) #metal recs:nobody -tag:(qqqq) track:t7::nosim", 20);
    assertEquals(20, answer.answer().tracks().size());
    assertTrue(answer.feedback().contains("no artist 'zzyzx unheard'"), answer.feedback() + "");
    assertTrue(answer.feedback().contains("no history of 'nobody'"));
    assertTrue(answer.feedback().contains("no tag 'qqqq' to leave out"));
    PromptAnswer nothing = play("artist:(zzyzx unheard)", 20);
    assertTrue(nothing.answer().exhausted());
    assertEquals(List.of(), nothing.answer().tracks());
  }

  @Test
  void aTrackIsFoundByIdOrTitle() {
    assertEquals("t33", first(play("track:(Iron Tide 33)", 5)).id().value());
    assertEquals("t33", first(play("track:t33", 5)).id().value());
    PromptAnswer similar = play("similar:t33", 50);
    assertTrue(
        similar.answer().tracks().stream().noneMatch(t -> t.track().id().value().equals("t33")));
    assertEquals("metal", first(similar).genres().getFirst());
  }

  @Test
  void recommendationsAreOfWhatIsUnheardOrHeard() {
    Set<TrackId> heard = new HashSet<>();
    town.store().history(new ListenerId("l4"), 1_000).forEach(entry -> heard.add(entry.track()));
    play("recs:l4", 30).answer().tracks().forEach(t -> assertFalse(heard.contains(t.track().id())));
    List<RankedTrack> own = play("recs:l4::listened", 30).answer().tracks();
    assertEquals(30, own.size());
    own.forEach(t -> assertTrue(heard.contains(t.track().id())));
  }

  @Test
  void meIsTheListenerOfTheRequest() {
    assertEquals(
        play("recs:l4", 10).answer().tracks(),
        play("recs:me", 10, Optional.of(new ListenerId("l4"))).answer().tracks());
  }

  @Test
  void aPeriodEndsWithTheLastPlay() {
    assertEquals(List.of("t10", "t14", "t12"), ids(play("top:timed", 5)));
    assertEquals(List.of("t14", "t12"), ids(play("top:timed:month", 5)));
    assertEquals(List.of("t14"), ids(play("stats:timed::week", 5)));
  }

  @Test
  void aThirdComesFirstAndNothingIsLost() {
    List<String> easy = ids(play("#jazz::easy", 180));
    List<String> hard = ids(play("#jazz::hard", 180));
    assertEquals(180, easy.size());
    assertEquals(
        new HashSet<>(ids(play("#jazz", 200))), new HashSet<>(ids(play("#jazz::medium", 200))));
    Set<String> heads = new HashSet<>(easy.subList(0, 60));
    assertTrue(hard.subList(0, 60).stream().noneMatch(heads::contains));
  }

  @Test
  void withoutASourceThePopularOnesOfTheFilterPlay() {
    PromptAnswer answer = play("year:1990-1994 -artist:(quintet 3)", 10);
    assertEquals(10, answer.answer().tracks().size());
    assertEquals(-1, answer.origins().getFirst());
    assertTrue(answer.answer().reason().contains("most listeners"), answer.answer().reason());
  }

  @Test
  void pagesOfAPromptJoinToTheWhole() {
    Prompt prompt = Prompt.parse("artist:(quintet 4):2 #metal:0.5 recs:l3");
    try (View view = index.acquire()) {
      PromptRadio radio = radio(view);
      List<RankedTrack> whole = radio.play(request(prompt, new Page(0, 30))).answer().tracks();
      assertEquals(
          whole.subList(12, 30), radio.play(request(prompt, new Page(12, 18))).answer().tracks());
    }
  }

  @Test
  void randomPromptsPlayWithoutRepeats() {
    SplittableRandom random = Seed.random(PromptRadioTest.class);
    int played = 0;
    try (View view = index.acquire()) {
      for (int round = 0; round < 10_000 && played < 300; round++) {
        String text = PromptTest.random(random);
        try {
          Prompt prompt = Prompt.parse(text);
          PromptAnswer answer = radio(view).play(request(prompt, new Page(0, 15)));
          assertEquals(new HashSet<>(ids(answer)).size(), ids(answer).size(), text);
          assertEquals(prompt.elements().size(), answer.elements().size());
          assertFalse(PromptJson.write(answer).isEmpty());
          played++;
        } catch (InvalidRequestException refused) {
          assertEquals("prompt", refused.parameter(), text);
        }
      }
    }
    assertEquals(300, played, "seed " + Seed.value());
  }

  private PromptAnswer play(String text, int limit) {
    return play(text, limit, Optional.empty());
  }

  private PromptAnswer play(String text, int limit, Optional<ListenerId> me) {
    try (View view = index.acquire()) {
      return radio(view)
          .play(
              new PromptRequest(
                  Prompt.parse(text), Optional.empty(), me, TrackFilter.NONE, new Page(0, limit)));
    }
  }

  private PromptRadio radio(View view) {
    return new PromptRadio(
        view, recommender, listener -> town.store().history(listener, Histories.MAX_TRACKS));
  }

  private static PromptRequest request(Prompt prompt, Page page) {
    return new PromptRequest(prompt, Optional.empty(), Optional.empty(), TrackFilter.NONE, page);
  }

  private static Listen played(String listener, String track, int day, int plays) {
    return new Listen(
        new ListenerId(listener),
        new TrackId(track),
        OptionalLong.of(1_700_000_000_000L + TimeUnit.DAYS.toMillis(day)),
        plays);
  }

  private static Track first(PromptAnswer answer) {
    return answer.answer().tracks().getFirst().track();
  }

  private static boolean isBy(RankedTrack ranked, String artist) {
    return ranked.track().artists().contains(artist);
  }

  private static List<String> ids(PromptAnswer answer) {
    return answer.answer().tracks().stream().map(t -> t.track().id().value()).toList();
  }
}
