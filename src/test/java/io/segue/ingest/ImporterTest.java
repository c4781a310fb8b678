package io.segue.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.Alias;
import io.segue.catalog.DescribedTracks;
import io.segue.catalog.Track;
import io.segue.catalog.TrackFormats;
import io.segue.catalog.TrackId;
import io.segue.files.Place;
import io.segue.files.ReadProgress;
import io.segue.files.ReadSummary;
import io.segue.files.RecordSink;
import io.segue.files.Source;
import io.segue.files.TextInput;
import io.segue.files.TextOptions;
import io.segue.files.UnreadableFileException;
import io.segue.listening.Event;
import io.segue.listening.ListenerId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  private static final String MBID = "0f1e2d3c-4b5a-4697-8877-665544332211";

  @TempDir private Path directory;
  private final MemoryStore store = new MemoryStore();
  private ImportOptions options = ImportOptions.defaults(Path.of("unset"));

  @BeforeEach
  void nameRejects() {
    options = ImportOptions.defaults(directory.resolve("rejects/list.tsv"));
  }

  @Test
  void importsSeveralFilesOfDifferentFormatsAtOnce() throws IOException {
    Path csv = file("a.csv", "track_id,title,colour", "1,a,red");
    Path json = file("b.jsonl", "{\"track_id\":\"2\",\"title\":\"b\"}");
    ImportSummary summary = importer().importTracks(List.of(csv, json));
    assertEquals(
        new ImportSummary(2, 0, 0, 3, 0, new TreeSet<>(List.of("colour")), Optional.empty()),
        summary);
    assertEquals(2, store.content().tracks().size());
    assertFalse(Files.exists(options.rejects()));
  }

  @Test
  void importingTwiceChangesNothing() throws IOException {
    Path tracks = file("t.csv", "track_id,title,artists", "1,a,x|y", "2,b,");
    Path listens = file("l.csv", "user_id,track_id,played_at,plays", "u,1,2021-02-03,2", "u,9,,");
    Path listeners = file("u.csv", "user_id,name,age", "u,Ann,30");
    assertEquals(2, importer().importTracks(List.of(tracks)).added());
    assertEquals(2, importer().importListens(List.of(listens)).added());
    assertEquals(1, importer().importListeners(List.of(listeners)).changed());
    MemoryStore.Content before = store.content().copy();
    assertEquals(2, importer().importTracks(List.of(tracks)).unchanged());
    assertEquals(2, importer().importListens(List.of(listens)).unchanged());
    assertEquals(1, importer().importListeners(List.of(listeners)).unchanged());
    assertEquals(before, store.content());
  }

  @Test
  void whatANewFileDoesNotKnowStays() throws IOException {
    importer().importTracks(List.of(file("a.csv", "track_id,title,album", "1,a,x")));
    ImportSummary summary =
        importer().importTracks(List.of(file("b.csv", "track_id,title,album", "1,b,")));
    assertEquals(1, summary.changed());
    Track track = store.content().tracks().values().iterator().next();
    assertEquals("b", track.title());
    assertEquals(Optional.of("x"), track.album());
  }

  @Test
  void listsRejectsWithPlaceReasonAndEscapedExcerpt() throws IOException {
    Path file =
        file("t.csv", "track_id,title,tempo", "1,\ta\\,fast", "2,b,90", "3," + "🎵".repeat(200));
    ImportSummary summary = importer().importTracks(List.of(file));
    assertEquals(2, summary.rejected());
    assertEquals(1, summary.added());
    assertEquals(Optional.of(options.rejects()), summary.rejects());
    List<String> rows = Files.readAllLines(options.rejects());
    assertEquals(file + ":2\ttempo must be a number: 'fast'\t1,\\ta\\\\,fast", rows.getFirst());
    assertEquals(file + ":4\trow must have 3 cells, not 2\t3," + "🎵".repeat(99), rows.get(1));
  }

  @Test
  void tooManyRejectsLeaveNothingButTheList() throws IOException {
    Path good = file("good.csv", "track_id,title", "1,a");
    Path bad = file("bad.csv", "track_id,title,tempo", "2,b,90", "3,c,x", "4,d,y", "5,e,z");
    options = options.withMaxRejects(2);
    TooManyRejectsException refused =
        assertThrows(
            TooManyRejectsException.class, () -> importer().importTracks(List.of(good, bad)));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("more than 2 lines are refused"), message);
    assertTrue(message.contains(bad + ":3: tempo must be a number: 'x'"), message);
    assertTrue(message.contains(options.rejects().toString()), message);
    assertEquals(Map.of(), store.content().tracks());
    assertEquals(3, Files.readAllLines(options.rejects()).size());
    options = options.withMaxRejects(3);
    assertEquals(2, importer().importTracks(List.of(good, bad)).added());
  }

  @Test
  void aFileThatBreaksOffLeavesNothing() throws IOException {
    Path good = file("good.csv", "track_id,title", "1,a");
    Path bad = file("bad.csv", "id,colour", "1,red");
    assertThrows(UnreadableFileException.class, () -> importer().importTracks(List.of(good, bad)));
    assertThrows(
        UnreadableFileException.class,
        () -> importer().importTracks(List.of(good, directory.resolve("none.csv"))));
    assertEquals(Map.of(), store.content().tracks());
  }

  @Test
  void missingFilesAreFoundBeforeTheStoreIsTouched() throws IOException {
    Importer importer =
        new Importer(
            () -> {
              throw new IllegalStateException("began a batch");
            },
            options.withFormat("csv"),
            ReadProgress.SILENT);
    Path good = file("good.csv", "track_id,title", "1,a");
    assertThrows(
        UnreadableFileException.class,
        () -> importer.importTracks(List.of(good, directory.resolve("none.csv"))));
    assertThrows(IllegalArgumentException.class, () -> importer.importTracks(List.of()));
  }

  @Test
  void aDescribedTrackResolvesToAKnownOneByAlias() throws IOException {
    importer().importTracks(List.of(file("t.csv", "track_id,title,mbid", "mine,Song," + MBID)));
    Path listens =
        file(
            "l.jsonl",
            "{\"listened_at\":1600000001,\"track_metadata\":{\"track_name\":\"Song\","
                + "\"artist_name\":\"A\",\"additional_info\":{\"recording_mbid\":\""
                + MBID
                + "\"}}}",
            "{\"listened_at\":1600000002,\"track_metadata\":{\"track_name\":\"Other\","
                + "\"artist_name\":\"A\"}}");
    options = options.withListener("ann");
    assertEquals(2, importer().importListens(List.of(listens)).added());
    assertEquals(
        new TreeSet<>(List.of(new TrackId("mine"), DescribedTracks.idOf("A", "Other"))),
        store.content().events().values().stream()
            .map(Event::track)
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(Map.of(new Alias("mbid", MBID), new TrackId("mine")), store.content().aliases());
    assertTrue(store.content().listeners().containsKey(new ListenerId("ann")));
  }

  @Test
  void listensOfUnknownTracksAreKept() throws IOException {
    importer().importListens(List.of(file("l.csv", "user,track_id", "u,unknown")));
    assertTrue(store.content().tracks().containsKey(new TrackId("unknown")));
  }

  @Test
  void columnsAndEncodingAreWhatTheUserSays() throws IOException {
    Path file = directory.resolve("t.csv");
    Files.write(file, "nr;titel\n1;Björk\n".getBytes(ISO_8859_1));
    options =
        options
            .withEncoding(ISO_8859_1)
            .withColumns(Map.of("track_id", "nr", "title", "Titel"))
            .withFormat("csv");
    assertEquals(1, importer().importTracks(List.of(file)).added());
    assertEquals("Björk", store.content().tracks().values().iterator().next().title());
  }

  @Test
  void longLinesAreRefusedByTheGivenLimit() throws IOException {
    Path file = file("t.csv", "track_id,title", "1," + "x".repeat(100), "2,b");
    options = options.withMaxLineBytes(50);
    assertEquals(1, importer().importTracks(List.of(file)).rejected());
  }

  @Test
  void threeHundredThousandLinesPassThroughWithoutBeingHeld() {
    Endless source = new Endless(300_000);
    long[] counts = new long[2];
    RecordSink<Track> sink =
        new RecordSink<>() {
          @Override
          public void accept(Track track, Place place) {
            counts[0]++;
            // What has been generated beyond the record at hand is a few buffers, not the file.
            counts[1] = Math.max(counts[1], source.generated() - place.line());
          }

          @Override
          public void reject(Place place, String reason, String excerpt) {
            throw new AssertionError(place + " " + reason);
          }

          @Override
          public void finished(ReadSummary summary) {
            assertEquals(300_001, summary.lines());
          }
        };
    TrackFormats.ALL.stream()
        .filter(format -> format.key().equals("csv"))
        .forEach(format -> format.reader().apply(options.meaning()).read(List.of(source), sink));
    assertEquals(300_000, counts[0]);
    assertTrue(counts[1] < 20_000, () -> counts[1] + " lines were held");
  }

  private Importer importer() {
    return new Importer(store::begin, options, ReadProgress.SILENT);
  }

  private Path file(String name, String... lines) throws IOException {
    Path file = directory.resolve(name);
    Files.write(file, List.of(lines), UTF_8);
    return file;
  }

  /** A table that is made while it is read. */
  private static final class Endless implements Source {
    private final long rows;
    private long generated;

    Endless(long rows) {
      this.rows = rows;
    }

    long generated() {
      return generated;
    }

    @Override
    public Path path() {
      return Path.of("endless.csv");
    }

    @Override
    public TextInput open(Charset unlessGiven) {
      generated = 0;
      return TextInput.of(path(), new Rows(), TextOptions.DEFAULT, unlessGiven);
    }

    private final class Rows extends InputStream {
      private byte[] row = "track_id,title,artists\n".getBytes(UTF_8);
      private int position;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        if (position == row.length) {
          if (generated == rows) {
            return -1;
          }
          generated++;
          row = (generated + ",\"Song, " + generated + "\",a|b\n").getBytes(UTF_8);
          position = 0;
        }
        int count = Math.min(length, row.length - position);
        System.arraycopy(row, position, target, offset, count);
        position += count;
        return count;
      }
    }
  }
}
