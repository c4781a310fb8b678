package io.segue.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads files with one JSON object a line. */
public final class JsonLinesReader<T> implements RecordReader<T> {
  /** Names of keys can be made up without end; so many are remembered. */
  private static final int MAX_IGNORED = 100;

  private final FieldNames names;
  private final FieldsMapper<T> mapper;

  public JsonLinesReader(FieldNames names, FieldsMapper<T> mapper) {
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
    Set<String> ignored = new TreeSet<>();
    try (TextInput input = source.open(StandardCharsets.UTF_8)) {
      for (Optional<Line> line = input.next(); line.isPresent(); line = input.next()) {
        if (line.get().fault().isPresent()) {
          sink.reject(line.get().place(), line.get().fault().get(), line.get().text());
        } else if (!line.get().text().isBlank()) {
          read(line.get(), ignored, sink);
        }
      }
      sink.finished(new ReadSummary(source.path(), input.lines(), List.copyOf(ignored)));
    }
  }

  private void read(Line line, Set<String> ignored, RecordSink<T> sink) {
    T record;
    try {
      JsonFields fields = new JsonFields(line.place(), Json.object(line.text()), names);
      record = mapper.map(fields);
      note(fields, ignored);
    } catch (IllegalArgumentException broken) {
      sink.reject(line.place(), String.valueOf(broken.getMessage()), line.text());
      return;
    }
    sink.accept(record, line.place());
  }

  private void note(JsonFields fields, Set<String> ignored) {
    if (!names.othersKept() && ignored.size() < MAX_IGNORED) {
      ignored.addAll(fields.others());
    }
  }
}
