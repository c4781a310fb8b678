package io.segue.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.vector.Kernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingIndexTest {
  private static final TrackId NEW = new TrackId("new");

  @TempDir Path directory;
  private Town town;

  @BeforeEach
  void found() {
    town = Town.in(directory, 300, 40);
    town.publish();
  }

  @AfterEach
  void leave() {
    town.close();
  }

  @Test
  void everyTrackCanBeReadBack() {
    try (ServingIndex index = town.serve();
        View view = index.acquire()) {
      for (int t = 0; t < town.tracks(); t++) {
        Track track = Town.track(t);
        int docId = view.docId(track.id()).orElseThrow();
        assertEquals(track, view.track(docId));
        assertEquals(track.id(), view.id(docId));
      }
      assertEquals(OptionalInt.empty(), view.docId(new TrackId("nobody")));
    }
  }

  @Test
  void manifestCountsWhatIsThere() {
    GenerationManifest manifest = town.generations().manifest(new GenerationName(1));
    assertEquals(300, manifest.tracks());
    assertEquals(300, town.store().describedTracks());
    assertEquals(300, town.store().counts().tracks());
    assertEquals(300, manifest.tracksWithContent());
    assertEquals(300, manifest.tracksWithCf(), "also those that nobody heard");
    assertEquals(town.store().change(), manifest.changeNumber());
    assertEquals("test", manifest.options().get("origin"));
  }

  @Test
  void aNewTrackIsVisibleToTheNextViewAndNotToAnOlderOne() {
    try (ServingIndex index = town.serve();
        View before = index.acquire()) {
      town.store().put(Track.builder(NEW).title("Fresh").build());
      index.catchUp();
      try (View after = index.acquire()) {
        assertTrue(after.docId(NEW).isPresent());
        assertTrue(after.change() > before.change());
      }
      assertFalse(before.docId(NEW).isPresent());
    }
  }

  @Test
  void aTrackThatNobodyHeardMovesWithWhatIsSaidAboutIt() {
    try (ServingIndex index = town.serve()) {
      double jazz = jazzLeaning(index, "Quintet 2", "jazz");
      double metal = jazzLeaning(index, "Foundry 2", "metal");
      assertTrue(jazz > metal, jazz + " > " + metal + ", seed " + Seed.value());
    }
  }

  @Test
  void aChangedTrackKeepsWhatWasLearnedAboutIt() {
    TrackId id = new TrackId("t4");
    try (ServingIndex index = town.serve()) {
      float[] learned;
      long listeners;
      try (View view = index.acquire()) {
        int docId = view.docId(id).orElseThrow();
        learned = view.vector(Fields.CF, docId).orElseThrow();
        listeners = view.number(Fields.LISTENERS, docId);
      }
      town.store().put(Track.builder(id).title("Renamed").build());
      index.catchUp();
      try (View view = index.acquire()) {
        int docId = view.docId(id).orElseThrow();
        assertEquals("Renamed", view.track(docId).title());
        assertArrayEquals(learned, view.vector(Fields.CF, docId).orElseThrow());
        assertEquals(listeners, view.number(Fields.LISTENERS, docId));
        assertEquals(300, view.searcher().getIndexReader().numDocs());
      }
    }
  }

  @Test
  void changesSinceTheGenerationWasBuiltAreReplayedOnOpening() {
    town.store().put(Track.builder(NEW).title("Fresh").build());
    try (ServingIndex index = town.serve();
        View view = index.acquire()) {
      assertTrue(view.docId(NEW).isPresent());
      assertEquals(town.store().change(), view.change());
    }
  }

  @Test
  void publishedFilesAreNeverTouchedByLiveUpdates() throws IOException {
    Path generation = town.generations().directory(new GenerationName(1));
    Map<String, Long> before = checksums(generation);
    try (ServingIndex index = town.serve()) {
      for (int i = 0; i < 50; i++) {
        town.store().put(Track.builder(new TrackId("t" + i)).title("Changed " + i).build());
        index.catchUp();
      }
    }
    assertEquals(before, checksums(generation));
  }

  @Test
  void refreshTakesOverAPublishedGenerationAndOldViewsStayUsable() {
    try (ServingIndex index = town.serve();
        View old = index.acquire()) {
      assertEquals(Optional.empty(), index.refresh());
      town.publish(Optional.empty());
      assertEquals(Optional.of(new GenerationName(2)), index.refresh());
      try (View view = index.acquire()) {
        assertEquals(new GenerationName(2), view.generation());
        assertEquals(Optional.empty(), view.foldIn());
      }
      assertEquals(new GenerationName(1), old.generation());
      assertEquals("t0", old.track(old.docId(new TrackId("t0")).orElseThrow()).id().value());
    }
  }

  @Test
  void aBrokenGenerationLeavesTheLiveOneServing() throws IOException {
    try (ServingIndex index = town.serve()) {
      town.publish(Optional.empty());
      Path lucene = town.generations().directory(new GenerationName(2)).resolve("lucene");
      try (var files = Files.list(lucene)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      assertThrows(GenerationException.class, index::refresh);
      try (View view = index.acquire()) {
        assertEquals(new GenerationName(1), view.generation());
        assertTrue(view.docId(new TrackId("t0")).isPresent());
      }
    }
  }

  @Test
  void viewsAcquiredDuringSwapsAndWritesAreAlwaysWhole()
      throws InterruptedException, ExecutionException {
    AtomicBoolean swapping = new AtomicBoolean(true);
    try (ServingIndex index = town.serve();
        ExecutorService readers = Executors.newFixedThreadPool(2)) {
      Future<Integer> reads = readers.submit(() -> readUntilDone(index, swapping));
      for (int round = 0; round < 6; round++) {
        town.store().put(Track.builder(NEW).title("Fresh " + round).build());
        index.catchUp();
        town.publish(Optional.empty());
        index.refresh();
      }
      swapping.set(false);
      assertTrue(reads.get() > 0);
    }
  }

  @Test
  void aClosedIndexRefusesToBeRead() {
    ServingIndex index = town.serve();
    index.close();
    assertThrows(IllegalStateException.class, index::acquire);
  }

  @Test
  void nothingPublishedIsRefusedWithARemedy() {
    GenerationException failure =
        assertThrows(
            GenerationException.class,
            () -> ServingIndex.open(new Generations(directory.resolve("empty")), town.store()));
    assertTrue(String.valueOf(failure.getMessage()).contains("segue reindex"));
  }

  @Test
  void aGenerationOfAnotherStoreIsRefused(@TempDir Path elsewhere) {
    try (Town other = Town.in(elsewhere, 300, 40)) {
      GenerationException failure =
          assertThrows(
              GenerationException.class,
              () -> ServingIndex.open(town.generations(), other.store()));
      assertTrue(String.valueOf(failure.getMessage()).contains("another store"));
    }
  }

  /** How much nearer to jazz than to metal the new track lies, described like that. */
  private double jazzLeaning(ServingIndex index, String artist, String genre) {
    town.store()
        .put(
            Track.builder(NEW)
                .title("Fresh")
                .artists(List.of(artist))
                .genres(List.of(genre))
                .build());
    index.catchUp();
    try (View view = index.acquire()) {
      float[] vector = cf(view, NEW);
      return IntStream.range(0, 200)
          .mapToDouble(t -> (t % 2 == 0 ? 1 : -1) * Kernels.dot(vector, cf(view, town(t))))
          .sum();
    }
  }

  private static TrackId town(int track) {
    return Town.track(track).id();
  }

  private static float[] cf(View view, TrackId id) {
    return view.vector(Fields.CF, view.docId(id).orElseThrow()).orElseThrow();
  }

  private static int readUntilDone(ServingIndex index, AtomicBoolean swapping) {
    int reads = 0;
    do {
      try (View view = index.acquire()) {
        for (int t = 0; t < 300; t += 29) {
          assertEquals(Town.track(t), view.track(view.docId(Town.track(t).id()).orElseThrow()));
        }
        reads++;
      }
    } while (swapping.get());
    return reads;
  }

  private static Map<String, Long> checksums(Path directory) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (var files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        checksums.put(directory.relativize(file).toString(), crc.getValue());
      }
    }
    return checksums;
  }
}
