package io.segue.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.segue.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {
  private static final SampleSize TINY = new SampleSize(300, 40, 60, 3_000);
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 3, 9);
  private static final SampleOptions OPTIONS = new SampleOptions(TINY, Seed.value(), LAST_DAY);
  private static final List<String> FILES =
      List.of(SampleWriter.TRACKS_FILE, SampleWriter.LISTENERS_FILE, SampleWriter.LISTENS_FILE);

  @TempDir private Path directory;

  @Test
  void equalOptionsWriteEqualBytes() throws IOException {
    new SampleWriter(OPTIONS).write(directory.resolve("one"));
    new SampleWriter(OPTIONS).write(directory.resolve("other"));
    for (String file : FILES) {
      assertArrayEquals(bytes("one", file), bytes("other", file), file);
    }
  }

  @Test
  void anotherSeedWritesOtherBytes() throws IOException {
    new SampleWriter(OPTIONS).write(directory.resolve("one"));
    new SampleWriter(new SampleOptions(TINY, Seed.value() + 1, LAST_DAY))
        .write(directory.resolve("other"));
    for (String file : FILES) {
      assertFalse(Arrays.equals(bytes("one", file), bytes("other", file)), file);
    }
  }

  @Test
  void sizesAreHonoured() {
    for (SampleSize size :
        List.of(
            TINY,
            new SampleSize(1, 1, 1, 5),
            new SampleSize(7, 7, 3, 15),
            new SampleSize(50, 2, 2, 2_000))) {
      SampleOptions options = new SampleOptions(size, Seed.value(), LAST_DAY);
      WrittenSample sample = WrittenSample.write(options, directory);
      Set<String> artists =
          sample.tracks().stream()
              .flatMap(row -> List.of(row.getField("artists").split("\\|")).stream())
              .collect(Collectors.toSet());
      assertEquals(size.tracks(), sample.tracks().size(), "tracks of " + options);
      assertEquals(size.artists(), artists.size(), "artists of " + options);
      assertEquals(size.listeners(), ids(sample.listeners(), "listener_id").size());
      assertEquals(size.listens(), sample.events("listen").size(), "listens of " + options);
    }
  }

  @Test
  void summaryCountsTheRows() {
    SampleSummary summary = new SampleWriter(OPTIONS).write(directory);
    WrittenSample sample = WrittenSample.write(OPTIONS, directory);
    assertEquals(
        new SampleSummary(
            sample.tracks().size(),
            sample.listeners().size(),
            sample.events("listen").size(),
            sample.events("skip").size(),
            sample.events("love").size()),
        summary);
  }

  @Test
  void idsAreUniqueAndReferencesResolve() {
    WrittenSample sample = WrittenSample.write(OPTIONS, directory);
    Set<String> tracks = ids(sample.tracks(), "track_id");
    Set<String> listeners = ids(sample.listeners(), "listener_id");
    assertEquals(TINY.tracks(), tracks.size());
    assertEquals(TINY.listeners(), listeners.size());
    Set<String> events = new HashSet<>();
    for (NamedCsvRecord row : sample.events()) {
      assertTrue(tracks.contains(row.getField("track_id")), row.toString());
      assertTrue(listeners.contains(row.getField("listener_id")), row.toString());
      assertTrue(events.add(String.join(" ", row.getFields())), "twice: " + row);
    }
    assertEquals(listeners, ids(sample.events("listen"), "listener_id"), "everyone listens");
  }

  @Test
  void columnsAreAsPromised() {
    WrittenSample sample = WrittenSample.write(OPTIONS, directory);
    assertEquals(
        "track_id,title,artists,album,release_date,duration_ms,popularity,genre,subgenre,tags,isrc,"
            + "danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,"
            + "liveness,valence,tempo,time_signature",
        String.join(",", sample.tracks().getFirst().getHeader()));
    assertEquals(
        List.of("listener_id", "name", "age", "gender", "country"),
        sample.listeners().getFirst().getHeader());
    assertEquals(
        List.of("listener_id", "track_id", "played_at", "event"),
        sample.events().getFirst().getHeader());
  }

  @Test
  void refusesSizesThatCannotBeMet() {
    assertThrows(IllegalArgumentException.class, () -> new SampleSize(39, 40, 60, 3_000));
    assertThrows(IllegalArgumentException.class, () -> new SampleSize(300, 0, 60, 3_000));
    assertThrows(IllegalArgumentException.class, () -> new SampleSize(300, 40, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new SampleSize(300, 40, 60, 299));
    assertThrows(IllegalArgumentException.class, () -> new SampleSize(300, 40, 60, 60_001));
  }

  private byte[] bytes(String subdirectory, String file) throws IOException {
    return Files.readAllBytes(directory.resolve(subdirectory).resolve(file));
  }

  private static Set<String> ids(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
  }
}
