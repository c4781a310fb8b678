package io.segue.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The rows of a written sample, as any reader of the three files sees them. */
record WrittenSample(
    List<NamedCsvRecord> tracks, List<NamedCsvRecord> listeners, List<NamedCsvRecord> events) {

  static WrittenSample write(SampleOptions options, Path directory) {
    new SampleWriter(options).write(directory);
    return new WrittenSample(
        rows(directory.resolve(SampleWriter.TRACKS_FILE)),
        rows(directory.resolve(SampleWriter.LISTENERS_FILE)),
        rows(directory.resolve(SampleWriter.LISTENS_FILE)));
  }

  List<NamedCsvRecord> events(String kind) {
    return events.stream().filter(row -> row.getField("event").equals(kind)).toList();
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
