package io.segue.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists and tables next to this package's classes. */
final class ResourceTable {
  private ResourceTable() {}

  static List<NamedCsvRecord> rows(String name) {
    try (InputStream in =
            Objects.requireNonNull(
                ResourceTable.class.getResourceAsStream(name), () -> "missing resource " + name);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
  }
}
