package io.segue.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a generated catalogue with listeners and two years of their listening.
 *
 * <p>Three gzipped CSV files (UTF-8, header, LF, empty cell = unknown): tracks with gaps and errors
 * such as real catalogues have, listeners, and listens with skips and loves in order of time. The
 * rows depend on nothing but the options; so do the compressed bytes on one build of the JDK.
 *
 * <p>Behind it is a hidden taste space of {@value Position#DIMENSION} dimensions. Scenes (a city,
 * an era, two or three styles of several genres) have places in it that lean only a little towards
 * their genre; artists lie near their scene; a listener has one to four tastes there, whose weights
 * drift. What is played follows from tastes, moods, habits and fame, so a recommender has to learn
 * it: labels alone do not tell.
 */
public final class SampleWriter {
  public static final String TRACKS_FILE = "tracks.csv.gz";
  public static final String LISTENERS_FILE = "listeners.csv.gz";
  public static final String LISTENS_FILE = "listens.csv.gz";

  private static final int BUFFER_BYTES = 1 << 16;

  private final SampleOptions options;

  public SampleWriter(SampleOptions options) {
    this.options = options;
  }

  /**
   * Generates and writes; files of the same names are replaced.
   *
   * @param directory created if missing
   * @throws UncheckedIOException if it cannot be written, naming the file
   */
  public SampleSummary write(Path directory) {
    Sample sample = Sample.of(options);
    createDirectory(directory);
    write(directory.resolve(TRACKS_FILE), csv -> writeTracks(csv, sample));
    write(directory.resolve(LISTENERS_FILE), csv -> writeListeners(csv, sample));
    write(directory.resolve(LISTENS_FILE), csv -> writePlays(csv, sample));
    return new SampleSummary(
        sample.catalogue().tracks().size(),
        sample.listeners().size(),
        count(sample, Play.Kind.LISTEN),
        count(sample, Play.Kind.SKIP),
        count(sample, Play.Kind.LOVE));
  }

  /** By id, which tells nothing about artist or appeal. */
  private static void writeTracks(CsvWriter csv, Sample sample) {
    TrackRows rows = new TrackRows(sample.blemishes());
    csv.writeRecord(TrackRows.header());
    sample.catalogue().tracks().stream()
        .sorted(Comparator.comparing(SampleTrack::id))
        .forEach(track -> csv.writeRecord(rows.cells(track)));
  }

  private static void writeListeners(CsvWriter csv, Sample sample) {
    Blemishes blemishes = sample.blemishes();
    csv.writeRecord("listener_id", "name", "age", "gender", "country");
    for (SampleListener listener : sample.listeners()) {
      csv.writeRecord(
          listener.id(),
          listener.person().name(),
          blemishes.gap(0.12, Integer.toString(listener.person().age())),
          blemishes.gap(0.15, listener.person().gender()),
          blemishes.gap(0.05, listener.home().country()));
    }
  }

  private static void writePlays(CsvWriter csv, Sample sample) {
    List<SampleListener> listeners = sample.listeners();
    csv.writeRecord("listener_id", "track_id", "played_at", "event");
    for (Play play : sample.plays()) {
      csv.writeRecord(
          listeners.get(play.listener()).id(),
          sample.catalogue().track(play.track()).id(),
          Instant.ofEpochSecond(play.second()).toString(),
          play.kind().key());
    }
  }

  private static void write(Path file, Consumer<CsvWriter> rows) {
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(
                new GZIPOutputStream(Files.newOutputStream(file), BUFFER_BYTES),
                StandardCharsets.UTF_8)) {
      rows.accept(csv);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void createDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + directory, e);
    }
  }

  private static int count(Sample sample, Play.Kind kind) {
    return Math.toIntExact(sample.plays().stream().filter(play -> play.kind() == kind).count());
  }
}
