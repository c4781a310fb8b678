package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** The order of each segment's learned vectors, made once and kept until it closes. Thread-safe. */
final class LengthOrders {
  private final Map<Object, LengthOrder> bySegment = new ConcurrentHashMap<>();

  LengthOrder of(LeafReaderContext leaf) {
    IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
    if (segment == null) {
      return read(leaf.reader());
    }
    LengthOrder known = bySegment.get(segment.getKey());
    return known == null ? make(segment, leaf.reader()) : known;
  }

  private LengthOrder make(IndexReader.CacheHelper segment, LeafReader reader) {
    return bySegment.computeIfAbsent(
        segment.getKey(),
        _ -> {
          segment.addClosedListener(bySegment::remove);
          return read(reader);
        });
  }

  private static LengthOrder read(LeafReader reader) {
    try {
      return LengthOrder.of(reader, Fields.CF);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
