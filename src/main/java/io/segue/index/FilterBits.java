package io.segue.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which documents of a segment meet a filter, remembered from one request to the next. A segment
 * never changes, so that what is remembered outlives live updates. Thread-safe.
 *
 * <p>Holds at most {@value #MAX_BYTES} bytes; what was not asked for longest goes first.
 */
final class FilterBits {
  private static final long MAX_BYTES = 16 << 20;

  private final Map<Key, FixedBitSet> known = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Key(Object segment, Query query) {}

  /** The documents of a leaf that meet a query, deleted ones among them. Shared: not to change. */
  FixedBitSet matching(IndexSearcher searcher, LeafReaderContext leaf, Query query)
      throws IOException {
    IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
    if (segment == null) {
      return collect(searcher, leaf, query);
    }
    Key key = new Key(segment.getKey(), query);
    Optional<FixedBitSet> remembered = find(key);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    FixedBitSet collected = collect(searcher, leaf, query);
    remember(key, collected);
    return collected;
  }

  private synchronized Optional<FixedBitSet> find(Key key) {
    return Optional.ofNullable(known.get(key));
  }

  private synchronized void remember(Key key, FixedBitSet bits) {
    if (known.put(key, bits) == null) {
      bytes += bits.ramBytesUsed();
    }
    var oldest = known.entrySet().iterator();
    while (bytes > MAX_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().getValue().ramBytesUsed();
      oldest.remove();
    }
  }

  private static FixedBitSet collect(IndexSearcher searcher, LeafReaderContext leaf, Query query)
      throws IOException {
    FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(leaf);
    if (scorer != null) {
      DocIdSetIterator matching = scorer.iterator();
      matching.nextDoc();
      matching.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
    }
    return bits;
  }
}
