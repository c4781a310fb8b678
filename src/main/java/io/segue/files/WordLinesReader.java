package io.segue.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads lines of words between blanks or tabs, without a header: the first word belongs to the
 * first column, and so on. Blank lines are skipped.
 */
public final class WordLinesReader<T> implements RecordReader<T> {
  private static final Pattern GAP = Pattern.compile("[ \t]+");

  private final List<String> columns;
  private final int required;
  private final FieldNames names;
  private final FieldsMapper<T> mapper;

  /**
   * A reader of such lines.
   *
   * @param columns names of the columns
   * @param required how many of them, from the first on, every line must have
   */
  public WordLinesReader(
      List<String> columns, int required, FieldNames names, FieldsMapper<T> mapper) {
    this.columns = List.copyOf(columns);
    this.required = required;
    this.names = names;
    this.mapper = mapper;
  }

  @Override
  public void read(List<Source> sources, RecordSink<T> sink) {
    for (Source source : sources) {
      try (TextInput input = source.open(StandardCharsets.UTF_8)) {
        for (Optional<Line> line = input.next(); line.isPresent(); line = input.next()) {
          read(line.get(), sink);
        }
        sink.finished(new ReadSummary(source.path(), input.lines(), List.of()));
      }
    }
  }

  private void read(Line line, RecordSink<T> sink) {
    if (line.fault().isPresent()) {
      sink.reject(line.place(), line.fault().get(), line.text());
      return;
    }
    if (line.text().isBlank()) {
      return;
    }
    T record;
    try {
      record = mapper.map(fields(line));
    } catch (IllegalArgumentException broken) {
      sink.reject(line.place(), String.valueOf(broken.getMessage()), line.text());
      return;
    }
    sink.accept(record, line.place());
  }

  private Fields fields(Line line) {
    List<String> words = List.of(GAP.split(line.text().strip()));
    if (words.size() < required || words.size() > columns.size()) {
      throw new IllegalArgumentException(
          "line must have "
              + (required == columns.size() ? "" : required + " to ")
              + columns.size()
              + " words ("
              + String.join(", ", columns)
              + "), not "
              + words.size());
    }
    TableHeader header = new TableHeader(line.place(), names, columns.subList(0, words.size()));
    return new RowFields(header, new TableRow(line.place(), words, line.text(), Optional.empty()));
  }
}
