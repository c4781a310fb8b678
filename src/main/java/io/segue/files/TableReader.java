package io.segue.files;

import java.util.List;
import java.util.Optional;

/** Reads tables: CSV, TSV and their kin. */
public final class TableReader<T> implements RecordReader<T> {
  private final TableStyle style;
  private final FieldNames names;
  private final FieldsMapper<T> mapper;

  public TableReader(TableStyle style, FieldNames names, FieldsMapper<T> mapper) {
    this.style = style;
    this.names = names;
    this.mapper = mapper;
  }

  @Override
  public void read(List<Source> sources, RecordSink<T> sink) {
    for (Source source : sources) {
      read(source, sink);
    }
  }

  private void read(Source source, RecordSink<T> sink) {
    try (TextInput input = source.open(style.charset())) {
      TableRows rows = new TableRows(input, style, style.delimiterOf(source));
      TableHeader header = header(source, rows);
      rows.requireColumns(header.size());
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        read(header, row.get(), sink);
      }
      List<String> ignored = names.othersKept() ? List.of() : List.copyOf(header.others());
      sink.finished(new ReadSummary(source.path(), input.lines(), ignored));
    }
  }

  private TableHeader header(Source source, TableRows rows) {
    if (!style.columns().isEmpty()) {
      return new TableHeader(new Place(source.path(), 1), names, style.columns());
    }
    TableRow row =
        rows.next()
            .orElseThrow(() ->
                new UnreadableFileException(
                    source.path(), "has no header line", "name the columns in the first line"));
    if (row.fault().isPresent()) {
      throw new UnreadableFileException(
          row.place(), "is no header line: " + row.fault().get(), "is this the right file?");
    }
    return new TableHeader(row.place(), names, row.cells());
  }

  private void read(TableHeader header, TableRow row, RecordSink<T> sink) {
    if (row.fault().isPresent()) {
      sink.reject(row.place(), row.fault().get(), row.start());
      return;
    }
    T record;
    try {
      record = mapper.map(new RowFields(header, row));
    } catch (IllegalArgumentException broken) {
      sink.reject(row.place(), String.valueOf(broken.getMessage()), row.start());
      return;
    }
    sink.accept(record, row.place());
  }
}
