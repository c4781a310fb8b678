package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores on one file stand for two processes. */
class StoreSharingTest {
  private static final Duration SHORT = Duration.ofMillis(250);

  @TempDir Path directory;
  private Store store;
  private Store other;

  @BeforeEach
  void open() {
    store = Store.open(location());
    other = Store.open(location().withBusyTimeout(SHORT));
  }

  @AfterEach
  void close() {
    other.close();
    store.close();
  }

  @Test
  void readersSeeTheLastCommitWhileABatchIsOpen() {
    store.put(track("a"));
    try (Batch batch = store.batch()) {
      batch.put(track("b"));

      assertEquals(1, store.change());
      assertEquals(1, other.change());
      assertEquals(1, other.counts().tracks());
      batch.commit();
    }

    assertEquals(2, store.change());
    assertEquals(2, other.change());
  }

  @Test
  void aStreamingReadSeesOneSnapshot() {
    store.put(track("a"));
    store.put(track("b"));
    List<String> seen = new ArrayList<>();

    long next =
        store.forEachTrack(
            0,
            (change, track) -> {
              seen.add(track.id().value());
              other.put(track("later " + change));
            });

    assertEquals(List.of("a", "b"), seen);
    assertEquals(2, next);
    store.forEachTrack(next, (change, track) -> seen.add(track.id().value()));
    assertEquals(List.of("a", "b", "later 1", "later 2"), seen);
  }

  @Test
  void aWriterWaitingTooLongIsToldSo() {
    try (Batch batch = store.batch()) {
      batch.put(track("a"));
      assertThrows(StoreBusyException.class, () -> other.put(track("b")));
      batch.commit();
    }
    try (Batch batch = other.batch()) {
      batch.put(track("c"));
      StoreBusyException busy = assertThrows(StoreBusyException.class, () -> other.put(track("d")));
      assertTrue(busy.toString().contains("segue.db"), busy.toString());
    }

    other.put(track("b"));

    assertEquals(2, store.counts().tracks());
  }

  @Test
  void aBatchAfterAFailureIsStillAllOrNothing() {
    try (Batch batch = store.batch()) {
      assertThrows(StoreBusyException.class, () -> other.put(track("a")));
      batch.commit();
    }
    try (Batch batch = other.batch()) {
      batch.put(track("b"));
    }

    assertEquals(0, store.counts().tracks());
  }

  @Test
  void writersTakeTurns() throws InterruptedException, ExecutionException {
    long each = 50;
    try (ExecutorService threads = Executors.newFixedThreadPool(3);
        Store third = Store.open(location())) {
      List<Callable<Long>> writers =
          List.of(
              () -> write(store, "s", each),
              () -> write(store, "t", each),
              () -> write(third, "u", each));
      for (Future<Long> writer : threads.invokeAll(writers)) {
        assertEquals(each, writer.get());
      }
    }

    assertEquals(new StoreCounts(3 * each, 0, 3, 3 * each, 3 * each, 0), store.counts());
    assertEquals(3 * each, store.change());
    assertEquals(3 * each, feedLength());
  }

  private static long write(Store into, String name, long times) {
    for (int i = 0; i < times; i++) {
      into.put(track(name + i));
      into.add(
          List.of(
              new Listen(new ListenerId(name), new TrackId(name + i), OptionalLong.of(1 + i), 1)));
    }
    return times;
  }

  private long feedLength() {
    List<Long> changes = new ArrayList<>();
    other.forEachTrack(0, (change, track) -> changes.add(change));
    return changes.size();
  }

  private StoreLocation location() {
    return StoreLocation.of(directory.resolve("segue.db"));
  }

  private static Track track(String id) {
    return Track.builder(new TrackId(id)).title(id).build();
  }
}
