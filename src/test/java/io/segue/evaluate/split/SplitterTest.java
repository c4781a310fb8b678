package io.segue.evaluate.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitterTest {
  private static final Share FIFTH = new Share(0.2);

  @Test
  void aRandomFifthIsHeldOutAndNeverTold() {
    SplittableRandom random = Seed.random(SplitterTest.class);
    for (int tracks : new int[] {0, 1, 2, 3, 10, 101}) {
      History history = randomHistory("u" + tracks, tracks, random);
      Parts parts = new RandomSplit(FIFTH, Seed.value()).split(history);
      assertEquals(Math.round(0.2 * tracks), parts.heldOut().size());
      assertTrue(parts.isLearned());
      Set<TrackId> told = tracks(parts.told());
      assertTrue(parts.heldOut().stream().noneMatch(told::contains));
      told.addAll(parts.heldOut());
      assertEquals(tracks(history.events()), told);
    }
  }

  @Test
  void theSeedDecidesAndNothingElse() {
    History history = randomHistory("u", 50, Seed.random(SplitterTest.class));
    Parts once = new RandomSplit(FIFTH, 1).split(history);
    assertEquals(once, new RandomSplit(FIFTH, 1).split(history));
    assertNotEquals(once.heldOut(), new RandomSplit(FIFTH, 2).split(history).heldOut());
  }

  @Test
  void consecutiveTracksFollowOneAnotherByNumber() {
    SplittableRandom random = Seed.random(SplitterTest.class);
    for (int tracks : new int[] {1, 3, 10, 101}) {
      Event[] plays = new Event[tracks];
      for (int i = 0; i < tracks; i++) {
        plays[i] = play(Integer.toString(7 * i + 3), 0);
      }
      Parts parts = new ConsecutiveSplit(FIFTH, random.nextLong()).split(history(plays));
      List<Integer> heldOut =
          parts.heldOut().stream().map(track -> Integer.valueOf(track.value())).sorted().toList();
      assertEquals(Math.round(0.2 * tracks), heldOut.size());
      for (int i = 1; i < heldOut.size(); i++) {
        assertEquals(heldOut.get(i - 1) + 7, heldOut.get(i));
      }
      assertEquals(tracks - heldOut.size(), parts.told().size());
    }
  }

  @Test
  void theLastTrackIsTheOneFirstHeardLast() {
    History history =
        history(play("a", 10), play("a", 900), play("b", 20), play("c", 30), play("c", 40));
    Parts parts = LastTracksSplit.one().split(history);
    assertEquals(Set.of(new TrackId("c")), parts.heldOut());
    // The later play of a lies after the moment at which c is asked for.
    assertEquals(List.of(play("a", 10), play("b", 20)), parts.told());
  }

  @Test
  void tracksOfUnknownTimeStayAndTheLastTrackIsNeverTaken() {
    assertEquals(
        Set.of(), LastTracksSplit.one().split(history(play("a", 0), play("b", 0))).heldOut());
    assertEquals(Set.of(), LastTracksSplit.one().split(history(play("a", 10))).heldOut());
    History mixed = history(play("a", 0), play("a", 99), play("b", 5));
    assertEquals(Set.of(new TrackId("b")), LastTracksSplit.one().split(mixed).heldOut());
  }

  @Test
  void theLastPartIsAShareOfTheTracks() {
    List<Event> plays = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      plays.add(play("t" + i, 100 - i));
    }
    Parts parts = LastTracksSplit.part(FIFTH).split(history(plays.toArray(Event[]::new)));
    assertEquals(Set.of(new TrackId("t0"), new TrackId("t1")), parts.heldOut());
    assertEquals(8, parts.told().size());
  }

  @Test
  void atOneMomentForAllWhatIsNewFromThenOnIsHeldOut() {
    Planted planted =
        new Planted(
            List.of(
                history(play("a", 10), play("a", 95), play("b", 90), play("c", 20), love("b", 91)),
                new History(new ListenerId("v"), List.of(play("v", "a", 30), play("v", "d", 96)))));
    TimeSplit split = TimeSplit.lastShare(planted, new Share(0.5));
    Parts parts = split.split(planted.histories().getFirst());
    // Times are 10 20 30 90 95 96: the last half begins at 90.
    assertTrue(split.protocol().contains("1970-01-01T00:00:00.090Z"), split.protocol());
    assertEquals(Set.of(new TrackId("b")), parts.heldOut());
    assertEquals(List.of(play("a", 10), play("c", 20)), parts.told());
  }

  @Test
  void withoutTimesThereIsNoSplitByTime() {
    Planted planted = new Planted(List.of(history(play("a", 0))));
    assertThrows(SplitException.class, () -> TimeSplit.lastShare(planted, FIFTH));
  }

  @Test
  void aColdListenerIsToldLaterAndAskedAlone() {
    Splitter split = new HiddenListeners(new RandomSplit(FIFTH, 7), Set.of(new ListenerId("cold")));
    SplittableRandom random = Seed.random(SplitterTest.class);
    Parts cold = split.split(randomHistory("cold", 20, random));
    assertFalse(cold.isLearned());
    assertEquals(4, cold.heldOut().size());
    Parts warm = split.split(randomHistory("warm", 20, random));
    assertTrue(warm.isLearned());
    assertEquals(Set.of(), warm.heldOut());
    assertEquals(16, tracks(warm.told()).size());
  }

  @Test
  void aColdTrackIsNeverToldAndAskedAlone() {
    Splitter split =
        new HiddenTracks(new RandomSplit(FIFTH, 7), Set.of(new TrackId("t3"), new TrackId("x")));
    Parts parts = split.split(randomHistory("u", 20, Seed.random(SplitterTest.class)));
    assertEquals(Set.of(new TrackId("t3")), parts.heldOut());
    assertFalse(tracks(parts.told()).contains(new TrackId("t3")));
  }

  @Test
  void aShareIsWithinZeroAndOne() {
    for (double wrong : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new Share(wrong));
    }
  }

  private static Set<TrackId> tracks(List<Event> events) {
    return events.stream().map(Event::track).collect(Collectors.toSet());
  }

  private static History history(Event... events) {
    return new History(new ListenerId("u"), List.of(events));
  }

  private static History randomHistory(String listener, int tracks, SplittableRandom random) {
    List<Event> events = new ArrayList<>();
    for (int t = 0; t < tracks; t++) {
      for (int n = random.nextInt(3); n >= 0; n--) {
        events.add(play(listener, "t" + t, 1 + random.nextInt(1_000)));
      }
    }
    return new History(new ListenerId(listener), events);
  }

  private static Listen play(String track, long millis) {
    return play("u", track, millis);
  }

  private static Listen play(String listener, String track, long millis) {
    return new Listen(
        new ListenerId(listener),
        new TrackId(track),
        millis > 0 ? OptionalLong.of(millis) : OptionalLong.empty(),
        1);
  }

  private static Feedback love(String track, long millis) {
    return new Feedback(
        new ListenerId("u"),
        new TrackId(track),
        Feedback.Kind.LOVE,
        OptionalDouble.empty(),
        OptionalLong.of(millis));
  }
}
