package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** What is kept in memory of each segment's fields: made once, until it closes. Thread-safe. */
final class SegmentTables<T> {
  private final Map<Object, Map<String, T>> bySegment = new ConcurrentHashMap<>();
  private final Reading<T> reading;

  /** How a table is made. */
  interface Reading<T> {
    T read(LeafReader segment, String field) throws IOException;
  }

  SegmentTables(Reading<T> reading) {
    this.reading = reading;
  }

  T of(LeafReaderContext leaf, String field) {
    IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
    if (segment == null) {
      return read(leaf.reader(), field);
    }
    Map<String, T> known = bySegment.get(segment.getKey());
    if (known == null) {
      known = fields(segment);
    }
    T table = known.get(field);
    return table == null
        ? known.computeIfAbsent(field, missing -> read(leaf.reader(), missing))
        : table;
  }

  private Map<String, T> fields(IndexReader.CacheHelper segment) {
    return bySegment.computeIfAbsent(
        segment.getKey(),
        _ -> {
          segment.addClosedListener(bySegment::remove);
          return new ConcurrentHashMap<>();
        });
  }

  private T read(LeafReader segment, String field) {
    try {
      return reading.read(segment, field);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
