package io.segue.files;

import java.util.ArrayList;
import java.util.List;

/** Keeps everything that a reader pushes. */
public final class Collected<T> implements RecordSink<T> {
  private final List<T> records = new ArrayList<>();
  private final List<String> rejects = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  /** What a format reads from sources. */
  public static <T> Collected<T> from(Format<T> format, FormatOptions options, Source... sources) {
    Collected<T> collected = new Collected<>();
    format.reader().apply(options).read(List.of(sources), collected);
    return collected;
  }

  @Override
  public void accept(T record, Place place) {
    records.add(record);
    lines.add(place.line());
  }

  @Override
  public void reject(Place place, String reason, String excerpt) {
    rejects.add(place + " " + reason);
  }

  @Override
  public void finished(ReadSummary summary) {
    ignored.addAll(summary.ignored());
  }

  public List<T> records() {
    return records;
  }

  /** Place and reason, separated by a blank. */
  public List<String> rejects() {
    return rejects;
  }

  public List<String> ignored() {
    return ignored;
  }

  /** The line of each accepted record. */
  public List<Long> lines() {
    return lines;
  }
}
