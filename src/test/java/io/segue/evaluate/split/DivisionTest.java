package io.segue.evaluate.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivisionTest {
  private static final Share FIFTH = new Share(0.2);

  @TempDir Path directory;

  @Test
  void trainHasEverythingButWhatIsHeldOut() {
    Planted planted = community(20, 15);
    try (Store train = store("train")) {
      Division division = Division.into(train, planted, new RandomSplit(FIFTH, 3));
      assertEquals(20, division.heldOut().size());
      assertEquals(60, division.test().pairs());
      assertEquals(240, division.train().pairs());
      assertEquals(15, train.describedTracks());
      assertEquals("Title of t1", train.track(new TrackId("t1")).orElseThrow().title());
      assertEquals("Name of u1", train.listener(id("u1")).orElseThrow().name().orElseThrow());
      division
          .heldOut()
          .forEach((listener, tracks) -> {
            assertEquals(12, division.learnedTracks(listener));
            train
                .history(listener, 100)
                .forEach(entry -> assertEquals(false, tracks.contains(entry.track())));
          });
    }
  }

  @Test
  void theOrderOfListenersMakesNoDifference() {
    Planted planted = community(10, 10);
    List<History> reversed = new ArrayList<>(planted.histories());
    Collections.reverse(reversed);
    try (Store one = store("one");
        Store two = store("two");
        Store three = store("three")) {
      Division first = Division.into(one, planted, new RandomSplit(FIFTH, 3));
      Division second = Division.into(two, new Planted(reversed), new RandomSplit(FIFTH, 3));
      Division other = Division.into(three, planted, new RandomSplit(FIFTH, 4));
      assertEquals(first.train().sha256(), second.train().sha256());
      assertEquals(first.test().sha256(), second.test().sha256());
      assertEquals(first.heldOut(), second.heldOut());
      assertNotEquals(first.test().sha256(), other.test().sha256());
    }
  }

  @Test
  void coldListenersAreInTheStoreOnlyWhenTold() {
    Planted planted = community(10, 10);
    Splitter split = new HiddenListeners(new RandomSplit(FIFTH, 3), Set.of(id("u4")));
    try (Store train = store("train")) {
      Division division = Division.into(train, planted, split);
      assertEquals(Set.of(id("u4")), division.heldOut().keySet());
      assertEquals(0, division.learnedTracks(id("u4")));
      assertEquals(List.of(), train.history(id("u4"), 100));
      assertEquals(72, division.train().pairs());
      division.tellLater(train);
      assertEquals(8, train.history(id("u4"), 100).size());
      assertEquals(8, division.toldLater().pairs());
    }
  }

  @Test
  void givenFilesTakeNamesAndPlaysFromASource() {
    GivenPairs given =
        new GivenPairs(
            "files",
            pairs("u1", "t1", "u1", "t2", "new", "t1"),
            pairs("u1", "t3", "u2", "only-here"));
    try (Store train = store("train")) {
      Division division =
          Division.into(train, new PairHistories(given, community(3, 5), false), given);
      assertEquals("Title of t1", train.track(new TrackId("t1")).orElseThrow().title());
      assertEquals("only-here", train.track(new TrackId("only-here")).orElseThrow().title());
      assertEquals(4, train.describedTracks());
      assertEquals("[t1=2, t2=2]", plays(train, "u1"));
      assertEquals("[t1=1]", plays(train, "new"));
      assertEquals("[]", plays(train, "u2"));
      assertEquals("{u1=[t3], u2=[only-here]}", division.heldOut().toString());
      assertEquals(2, division.learnedTracks(id("u1")));
      assertEquals(0, division.learnedTracks(id("u2")));
    }
    try (Store whole = store("whole")) {
      Division.into(whole, new PairHistories(given, community(3, 5), true), given);
      assertEquals(6, whole.describedTracks());
    }
  }

  @Test
  void aPairInBothFilesStaysInBoth() {
    GivenPairs given =
        new GivenPairs("files", pairs("u", "a", "u", "b"), pairs("u", "b", "u", "c"));
    try (Store train = store("train")) {
      Division division =
          Division.into(train, new PairHistories(given, NoHistories.NONE, false), given);
      assertEquals("[a=1, b=1]", plays(train, "u"));
      assertEquals("{u=[b, c]}", division.heldOut().toString());
    }
  }

  @Test
  void nothingHeldOutIsAFailure() {
    try (Store train = store("train")) {
      assertThrows(
          SplitException.class,
          () -> Division.into(train, community(3, 1), new RandomSplit(FIFTH, 3)));
    }
  }

  private Store store(String name) {
    return Store.open(StoreLocation.of(directory.resolve(name + ".db")));
  }

  /** Everybody played everything twice. */
  private static Planted community(int listeners, int tracks) {
    List<History> histories = new ArrayList<>();
    for (int l = 0; l < listeners; l++) {
      List<Event> events = new ArrayList<>();
      for (int t = 0; t < tracks; t++) {
        events.add(new Listen(id("u" + l), new TrackId("t" + t), OptionalLong.empty(), 2));
      }
      histories.add(new History(id("u" + l), events));
    }
    return new Planted(histories);
  }

  private static NavigableMap<ListenerId, NavigableSet<TrackId>> pairs(String... words) {
    NavigableMap<ListenerId, NavigableSet<TrackId>> pairs = new TreeMap<>();
    for (int i = 0; i < words.length; i += 2) {
      pairs.computeIfAbsent(id(words[i]), _ -> new TreeSet<>()).add(new TrackId(words[i + 1]));
    }
    return pairs;
  }

  private static String plays(Store store, String listener) {
    return store.history(id(listener), 100).stream()
        .map(entry -> entry.track() + "=" + entry.plays())
        .toList()
        .toString();
  }

  private static ListenerId id(String id) {
    return new ListenerId(id);
  }
}
