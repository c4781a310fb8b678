package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.Alias;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenMatrix;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.store.Batch.Effect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final TrackId A = new TrackId("a");
  private static final TrackId B = new TrackId("b");
  private static final TrackId C = new TrackId("c");
  private static final ListenerId ANN = new ListenerId("ann");
  private static final ListenerId BOB = new ListenerId("bob");

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(StoreLocation.of(directory.resolve("deeper/segue.db")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void keepsEveryPartOfATrackInAnyScript() {
    Track track = everything("\uD83C\uDFB6 id");

    assertEquals(Effect.ADDED, store.put(track));

    assertEquals(Optional.of(track), store.track(track.id()));
    assertEquals(Effect.UNCHANGED, store.put(track));
  }

  @Test
  void keepsATrackOfWhichOnlyTheIdIsKnown() {
    Track bare = Track.builder(A).build();

    assertEquals(Effect.ADDED, store.put(bare));

    assertEquals(Optional.of(bare), store.track(A));
    assertEquals(Optional.empty(), store.track(B));
  }

  @Test
  void mergesWhatTheLaterTrackKnows() {
    Track older = everything("a");
    Track newer = Track.builder(A).title("Later").aliases(List.of(new Alias("mbid", "m"))).build();
    store.put(older);

    assertEquals(Effect.CHANGED, store.put(newer));

    assertEquals(Optional.of(older.mergedWith(newer)), store.track(A));
  }

  @Test
  void numbersEffectiveChangesOnly() {
    assertEquals(0, store.change());
    store.put(titled(A, "1"));
    store.put(titled(B, "1"));
    store.put(titled(A, "1"));
    assertEquals(2, store.change());
    store.put(titled(A, "2"));
    store.put(titled(C, "1"));

    assertEquals(List.of("2 b 1", "3 a 2", "4 c 1"), feed(0));
    assertEquals(List.of("4 c 1"), feed(3));
    assertEquals(List.of(), feed(4));
    assertEquals(4, store.forEachTrack(2, (change, track) -> {}));
  }

  @Test
  void notesTracksThatAnEventNamesUntilTheyAreDescribed() {
    store.put(titled(B, "1"));

    AddedEvents added = store.add(List.of(listen(ANN, A, 5), listen(ANN, A, 6), listen(ANN, B, 7)));

    assertEquals(new AddedEvents(3, 0, 0, List.of(A)), added);
    assertEquals(Optional.empty(), store.track(A));
    assertEquals(List.of("1 b 1"), feed(0));
    assertEquals(new StoreCounts(1, 1, 1, 3, 3, 0), store.counts());
    assertEquals(Effect.ADDED, store.put(titled(A, "1")));
    assertEquals(List.of("1 b 1", "2 a 1"), feed(0));
    assertEquals(new StoreCounts(2, 0, 1, 3, 3, 0), store.counts());
    assertEquals(List.of(), store.add(List.of(listen(ANN, A, 8))).undescribed());
  }

  @Test
  void countsAListenOnceWithTheLargerNumberOfPlays() {
    Listen thrice = new Listen(ANN, A, OptionalLong.of(5), 3);
    Listen once = new Listen(ANN, A, OptionalLong.of(5), 1);
    Listen fourTimes = new Listen(ANN, A, OptionalLong.of(5), 4);
    Listen timeless = new Listen(ANN, A, OptionalLong.empty(), 2);

    AddedEvents added = store.add(List.of(thrice, thrice, once, fourTimes, timeless, timeless));

    assertEquals(new AddedEvents(2, 1, 3, List.of(A)), added);
    assertEquals(List.of("ann a 6"), plays());
  }

  @Test
  void laterFeedbackReplacesAndLoveExcludesHate() {
    assertEquals(Effect.ADDED, add(feedback(Feedback.Kind.LOVE, 5)));
    assertEquals(Effect.UNCHANGED, add(feedback(Feedback.Kind.LOVE, 5)));
    assertEquals(Effect.UNCHANGED, add(feedback(Feedback.Kind.HATE, 4)));
    assertEquals(Set.of(Feedback.Kind.LOVE), kinds());
    assertEquals(Effect.CHANGED, add(feedback(Feedback.Kind.HATE, 5)));
    assertEquals(Set.of(Feedback.Kind.HATE), kinds());
    assertEquals(Effect.CHANGED, add(feedback(Feedback.Kind.LOVE, 0)));
    assertEquals(Set.of(Feedback.Kind.LOVE), kinds());
    assertEquals(Effect.CHANGED, add(feedback(Feedback.Kind.HATE, 1)));
    assertEquals(Set.of(Feedback.Kind.HATE), kinds());
    assertEquals(Effect.ADDED, add(feedback(Feedback.Kind.SKIP, 9)));
    assertEquals(Set.of(Feedback.Kind.HATE, Feedback.Kind.SKIP), kinds());
    assertEquals(1, store.history(ANN, 10).size());
  }

  @Test
  void aLaterRatingReplaces() {
    add(rating(3.5, 5));
    assertEquals(Effect.UNCHANGED, add(rating(1, 4)));
    assertEquals(OptionalDouble.of(3.5), store.history(ANN, 1).getFirst().rating());
    assertEquals(Effect.CHANGED, add(rating(-2, 6)));
    assertEquals(OptionalDouble.of(-2), store.history(ANN, 1).getFirst().rating());
  }

  @Test
  void historyIsNewestFirstThenByTrack() {
    store.add(
        List.of(
            new Listen(ANN, new TrackId("timeless"), OptionalLong.empty(), 9),
            listen(ANN, A, 5),
            listen(ANN, A, 7),
            listen(ANN, B, 6),
            new Listen(ANN, C, OptionalLong.of(6), 2),
            listen(BOB, A, 100),
            new Feedback(
                ANN,
                new TrackId("judged"),
                Feedback.Kind.HATE,
                OptionalDouble.empty(),
                OptionalLong.of(8))));

    List<HistoryEntry> history = store.history(ANN, 10);

    assertEquals(
        List.of("judged", "a", "b", "c", "timeless"),
        history.stream().map(entry -> entry.track().value()).toList());
    assertEquals(List.of(0L, 2L, 1L, 2L, 9L), history.stream().map(HistoryEntry::plays).toList());
    assertEquals(OptionalLong.of(7), history.get(1).lastPlayedMillis());
    assertEquals(OptionalLong.empty(), history.get(0).lastPlayedMillis());
    assertEquals(OptionalLong.empty(), history.get(4).lastPlayedMillis());
    assertEquals(history.subList(0, 2), store.history(ANN, 2));
    assertEquals(List.of(), store.history(ANN, 0));
    assertEquals(List.of(), store.history(new ListenerId("nobody"), 10));
  }

  @Test
  void sumsPlaysByListenerAndByTrack() {
    store.add(
        List.of(
            listen(BOB, A, 1),
            new Listen(ANN, B, OptionalLong.of(1), 2),
            new Listen(ANN, B, OptionalLong.of(2), 5),
            listen(ANN, A, 9)));
    List<String> audience = new ArrayList<>();

    store.forEachAudience(
        (track, listeners, plays) -> audience.add(track + " " + listeners + " " + plays));

    assertEquals(List.of("ann a 1", "ann b 7", "bob a 1"), plays());
    assertEquals(List.of("a 2 2", "b 1 7"), audience);
  }

  @Test
  void whatIsPreferredIsInTheMatrixAsInTheHistory() {
    store.add(
        List.of(
            listen(ANN, A, 1),
            rating(5, 1),
            new Feedback(ANN, B, Feedback.Kind.RATING, OptionalDouble.of(1), OptionalLong.empty()),
            new Feedback(ANN, C, Feedback.Kind.LOVE, OptionalDouble.empty(), OptionalLong.empty()),
            new Feedback(BOB, C, Feedback.Kind.HATE, OptionalDouble.empty(), OptionalLong.empty()),
            listen(BOB, C, 1),
            new Feedback(
                BOB, A, Feedback.Kind.RATING, OptionalDouble.of(4), OptionalLong.empty())));
    List<String> audience = new ArrayList<>();

    store.forEachAudience(
        (track, listeners, plays) -> audience.add(track + " " + listeners + " " + plays));

    assertEquals(List.of("ann a 6", "ann b -5", "ann c 5", "bob a 2", "bob c -5"), plays());
    assertEquals(List.of("a 2 1", "b 1 0", "c 2 1"), audience);
    List<String> preferred = new ArrayList<>();
    for (ListenerId listener : List.of(ANN, BOB)) {
      for (HistoryEntry entry : store.history(listener, 10)) {
        if (entry.preference().value() != 0) {
          preferred.add(listener + " " + entry.track() + " " + entry.preference().value());
        }
      }
    }
    preferred.sort(null);
    assertEquals(plays(), preferred);
  }

  @Test
  void tellsHistoriesEventByEvent() {
    List<Event> bobs =
        List.of(
            new Listen(BOB, A, OptionalLong.empty(), 2),
            new Listen(BOB, A, OptionalLong.of(7), 1),
            new Feedback(BOB, A, Feedback.Kind.LOVE, OptionalDouble.empty(), OptionalLong.of(9)),
            new Listen(BOB, B, OptionalLong.of(5), 1),
            new Feedback(
                BOB, C, Feedback.Kind.RATING, OptionalDouble.of(4.5), OptionalLong.empty()));
    List<Event> anns = List.of(new Listen(ANN, C, OptionalLong.of(3), 4));
    store.add(bobs.reversed());
    store.add(anns);
    store.put(Listener.of(new ListenerId("silent")));

    List<List<Event>> told = new ArrayList<>();
    store.forEachHistory((listener, events) -> {
      assertEquals(listener, events.getFirst().listener());
      told.add(events);
    });

    assertEquals(List.of(anns, bobs), told);
  }

  @Test
  void theMatrixHasNotedTracksToo() {
    store.put(titled(C, "never heard"));
    store.add(
        List.of(listen(BOB, A, 1), new Listen(ANN, B, OptionalLong.of(1), 2), listen(ANN, A, 9)));

    ListenMatrix matrix = store.listenMatrix();

    assertEquals(List.of(ANN, BOB), matrix.listeners());
    assertEquals(List.of(A, B), matrix.tracks());
    assertEquals(3, matrix.plays().entries());
    assertEquals(2f, matrix.plays().values()[1]);
  }

  @Test
  void theMatrixIsOrderedAsStringsAreInJava() {
    TrackId wide = new TrackId("\uFF21");
    TrackId emoji = new TrackId("\uD83D\uDE00");
    ListenerId wideListener = new ListenerId(wide.value());
    ListenerId emojiListener = new ListenerId(emoji.value());
    store.add(List.of(listen(wideListener, wide, 1), listen(emojiListener, emoji, 1)));

    ListenMatrix matrix = store.listenMatrix();

    assertEquals(List.of(emoji, wide), matrix.tracks());
    assertEquals(List.of(emojiListener, wideListener), matrix.listeners());
    assertEquals(0, matrix.plays().columnOrdinals()[0]);
  }

  @Test
  void aVisitorMayGiveUp() {
    store.put(titled(A, "1"));

    for (int tries = 0; tries < 10; tries++) {
      assertThrows(
          ArithmeticException.class,
          () ->
              store.forEachTrack(
                  0,
                  (change, track) -> {
                    throw new ArithmeticException();
                  }));
    }

    assertEquals(List.of("1 a 1"), feed(0));
  }

  @Test
  void anEmptyStoreHasAnEmptyMatrix() {
    ListenMatrix matrix = store.listenMatrix();

    assertEquals(0, matrix.plays().rows());
    assertEquals(0, matrix.plays().columns());
  }

  @Test
  void mergesListeners() {
    store.add(List.of(listen(ANN, A, 1)));
    assertEquals(Optional.of(Listener.of(ANN)), store.listener(ANN));
    assertEquals(Effect.UNCHANGED, store.put(Listener.of(ANN)));

    Listener named =
        new Listener(ANN, Optional.of("Ann \u97F3"), Map.of("age", "33", "country", "NO"));
    assertEquals(Effect.CHANGED, store.put(named));
    assertEquals(Effect.UNCHANGED, store.put(named));
    assertEquals(
        Effect.CHANGED, store.put(new Listener(ANN, Optional.empty(), Map.of("age", "34"))));

    assertEquals(
        Optional.of(
            new Listener(ANN, Optional.of("Ann \u97F3"), Map.of("age", "34", "country", "NO"))),
        store.listener(ANN));
    assertEquals(Optional.empty(), store.listener(BOB));
    assertEquals(Effect.ADDED, store.put(Listener.of(BOB)));
    assertEquals(Optional.of(Listener.of(BOB)), store.listener(BOB));
  }

  @Test
  void keepsEverythingAcrossReopening() {
    store.put(everything("a"));
    store.add(List.of(listen(ANN, A, 1), feedback(Feedback.Kind.LOVE, 2)));
    store.close();

    store = Store.open(StoreLocation.of(directory.resolve("deeper/segue.db")));

    assertEquals(Optional.of(everything("a")), store.track(A));
    assertEquals(1, store.change());
    assertEquals(new StoreCounts(1, 0, 1, 1, 1, 1), store.counts());
    assertFalse(store.history(ANN, 1).isEmpty());
    assertTrue(store.track(B).isEmpty());
  }

  private static Track everything(String id) {
    return Track.builder(new TrackId(id))
        .title("\u041F\u0435\u0441\u043D\u044F \"quoted\" \\ \uD83D\uDE00 'x'")
        .artists(List.of("\u4E0A\u6D77", "Beyonc\u00E9 \uD83D\uDC1D"))
        .album(Optional.of("\u0627\u0644\u0628\u0648\u0645"))
        .released(Optional.of(new ReleaseDate("1987-03-01")))
        .durationMillis(OptionalInt.of(Integer.MAX_VALUE))
        .popularity(OptionalDouble.of(0.1 + 0.2))
        .genres(List.of("drum'n'bass", "r&b \u2764\uFE0F"))
        .tags(List.of("\uD83C\uDFB8", "b", "a"))
        .features(
            new AudioFeatures(
                Map.of(
                    AudioFeature.TEMPO,
                    120.000001,
                    AudioFeature.LOUDNESS,
                    -0.0,
                    AudioFeature.KEY,
                    11.0)))
        .aliases(List.of(new Alias("spotify", "z\u00E9"), new Alias("isrc", "y")))
        .build();
  }

  private static Track titled(TrackId id, String title) {
    return Track.builder(id).title(title).build();
  }

  private static Listen listen(ListenerId listener, TrackId track, long at) {
    return new Listen(listener, track, OptionalLong.of(at), 1);
  }

  private static Feedback feedback(Feedback.Kind kind, long at) {
    return new Feedback(ANN, A, kind, OptionalDouble.empty(), at(at));
  }

  private static Feedback rating(double value, long at) {
    return new Feedback(ANN, A, Feedback.Kind.RATING, OptionalDouble.of(value), at(at));
  }

  private static OptionalLong at(long millis) {
    return millis == 0 ? OptionalLong.empty() : OptionalLong.of(millis);
  }

  private Effect add(Event event) {
    AddedEvents added = store.add(List.of(event));
    return added.added() > 0
        ? Effect.ADDED
        : added.changed() > 0 ? Effect.CHANGED : Effect.UNCHANGED;
  }

  private Set<Feedback.Kind> kinds() {
    return store.history(ANN, 1).getFirst().feedback();
  }

  private List<String> feed(long after) {
    List<String> changes = new ArrayList<>();
    store.forEachTrack(
        after, (change, track) -> changes.add(change + " " + track.id() + " " + track.title()));
    return changes;
  }

  private List<String> plays() {
    List<String> plays = new ArrayList<>();
    store.forEachPlays(
        (listener, track, count, _) -> plays.add(listener + " " + track + " " + count));
    return plays;
  }
}
