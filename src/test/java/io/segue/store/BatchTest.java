package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.store.Batch.Effect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final TrackId A = new TrackId("a");
  private static final ListenerId ANN = new ListenerId("ann");
  private static final Alias ISRC = new Alias("isrc", "NO1");

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(StoreLocation.of(directory.resolve("segue.db")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void committedWritesAreThere() {
    try (Batch batch = store.batch()) {
      assertEquals(Effect.ADDED, batch.put(track("a")));
      assertEquals(Effect.UNCHANGED, batch.put(track("a")));
      assertEquals(Effect.CHANGED, batch.put(track("a", ISRC)));
      assertEquals(Effect.ADDED, batch.put(Listener.of(ANN)));
      assertEquals(Effect.ADDED, batch.add(listen("a", 5)));
      assertEquals(Effect.UNCHANGED, batch.add(listen("a", 5)));
      batch.commit();
    }

    assertEquals(Optional.of(track("a", ISRC)), store.track(A));
    assertEquals(new StoreCounts(1, 0, 1, 1, 1, 0), store.counts());
    assertEquals(2, store.change());
  }

  @Test
  void withoutCommitNothingHappened() {
    store.put(track("a"));
    try (Batch batch = store.batch()) {
      batch.put(track("a", ISRC));
      batch.put(track("b"));
      batch.put(Listener.of(ANN));
      batch.add(listen("c", 5));
      batch.add(
          new Feedback(ANN, A, Feedback.Kind.LOVE, OptionalDouble.empty(), OptionalLong.empty()));
    }

    assertEquals(new StoreCounts(1, 0, 0, 0, 0, 0), store.counts());
    assertEquals(Optional.of(track("a")), store.track(A));
    assertEquals(1, store.change());
    assertEquals(Effect.ADDED, store.put(track("b")));
    assertEquals(2, store.change());
  }

  @Test
  void aBatchIsOverAfterCommitAndAfterClose() {
    Batch committed = store.batch();
    committed.commit();
    Batch closed = store.batch();
    closed.close();
    closed.close();
    committed.close();

    assertThrows(IllegalStateException.class, () -> committed.put(track("a")));
    assertThrows(IllegalStateException.class, closed::commit);
    assertEquals(0, store.change());
  }

  @Test
  void spendsNoChangeNumberOnUnchangedTracks() {
    store.put(track("a", ISRC));
    try (Batch batch = store.batch()) {
      assertEquals(Effect.UNCHANGED, batch.put(track("a")));
      assertEquals(Effect.UNCHANGED, batch.put(track("a", ISRC)));
      assertEquals(Effect.ADDED, batch.put(track("b")));
      batch.commit();
    }

    assertEquals(2, store.change());
  }

  @Test
  void ignoresWhatTheDatabaseCannotKeepApart() {
    Track zero = Track.builder(A).popularity(OptionalDouble.of(0.0)).title("\uD83C?").build();
    Track negativeZero = zero.toBuilder().popularity(OptionalDouble.of(-0.0)).build();
    store.put(zero);

    assertEquals(Effect.UNCHANGED, store.put(negativeZero));
    assertEquals(Effect.UNCHANGED, store.put(zero));
  }

  @Test
  void resolvesToTheTrackOfThatId() {
    store.put(track("a"));
    store.put(track("z", ISRC));
    try (Batch batch = store.batch()) {
      assertEquals(
          A, batch.resolve(Track.builder(A).title("other").aliases(List.of(ISRC)).build()));
      batch.commit();
    }

    assertEquals(Optional.of(track("a")), store.track(A));
    assertEquals(2, store.change());
  }

  @Test
  void resolvesToTheSmallestTrackThatAnAliasNames() {
    store.put(track("z", ISRC));
    store.put(track("m", new Alias("mbid", "x"), ISRC));
    try (Batch batch = store.batch()) {
      assertEquals(
          new TrackId("m"), batch.resolve(track("b", new Alias("spotify", "unknown"), ISRC)));
      assertEquals(new TrackId("q"), batch.resolve(track("q", new Alias("spotify", ISRC.value()))));
      batch.commit();
    }

    assertEquals(Optional.empty(), store.track(new TrackId("b")));
    assertEquals(3, store.counts().tracks());
  }

  @Test
  void resolvingAddsAnUnknownTrackAndDescribesANotedOne() {
    store.add(List.of(listen("noted", 1)));
    try (Batch batch = store.batch()) {
      assertEquals(A, batch.resolve(track("a", ISRC)));
      assertEquals(A, batch.resolve(track("again", ISRC)));
      assertEquals(new TrackId("noted"), batch.resolve(track("noted", ISRC)));
      batch.commit();
    }

    assertEquals(Optional.of(track("a", ISRC)), store.track(A));
    assertEquals(Optional.of(track("noted", ISRC)), store.track(new TrackId("noted")));
    assertEquals(new StoreCounts(2, 0, 1, 1, 1, 0), store.counts());
  }

  @Test
  void aliasesAddUpInOrderAndOnce() {
    Alias spotify = new Alias("spotify", "s");
    store.put(track("a", spotify, spotify, ISRC));
    store.put(track("a", new Alias("mbid", "m"), ISRC));

    assertEquals(
        List.of(spotify, ISRC, new Alias("mbid", "m")), store.track(A).orElseThrow().aliases());
  }

  @Test
  void outlivesMoreIdsThanItRemembers() {
    int ids = 70_000;
    try (Batch batch = store.batch()) {
      for (int i = 0; i < ids; i++) {
        batch.add(listen("t" + i, 1));
      }
      for (int i = 0; i < 10; i++) {
        assertEquals(Effect.UNCHANGED, batch.add(listen("t" + i, 1)));
      }
      batch.commit();
    }

    assertEquals(new StoreCounts(0, ids, 1, ids, ids, 0), store.counts());
  }

  private static Track track(String id, Alias... aliases) {
    return Track.builder(new TrackId(id)).title("title of " + id).aliases(List.of(aliases)).build();
  }

  private static Listen listen(String track, long at) {
    return new Listen(ANN, new TrackId(track), OptionalLong.of(at), 1);
  }
}
