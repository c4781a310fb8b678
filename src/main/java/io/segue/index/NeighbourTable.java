package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The learned weights between the tracks of one view: rows by document, columns by ordinal.
 *
 * <p>Thread-safe.
 */
public final class NeighbourTable {
  private final IndexSearcher searcher;
  private final int ordinals;
  private final NeighbourSums.Spare spare;
  private volatile int[] docIds = {};
  private volatile @Nullable ProxyTable proxies;

  /**
   * The weights in an index.
   *
   * @param ordinals how many there are
   */
  NeighbourTable(IndexSearcher searcher, int ordinals) {
    this.searcher = searcher;
    this.ordinals = ordinals;
    this.spare = new NeighbourSums.Spare(ordinals);
  }

  /** How many ordinals there are; 0 without a model. */
  public int ordinals() {
    return ordinals;
  }

  /**
   * Adds what tracks speak for, each by its weight.
   *
   * @param docIds ascending
   * @param weights one for each
   * @param sums from {@link #sums}
   * @return how many of the tracks speak for anything; the others were not learned
   */
  public int add(int[] docIds, float[] weights, NeighbourSums sums) {
    int speaking = 0;
    int next = 0;
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BinaryDocValues rows = leaf.reader().getBinaryDocValues(Fields.NEIGHBOURS);
        int end = leaf.docBase + leaf.reader().maxDoc();
        for (; next < docIds.length && docIds[next] < end; next++) {
          if (rows != null && rows.advanceExact(docIds[next] - leaf.docBase)) {
            NeighbourRow.add(rows.binaryValue(), weights[next], sums);
            speaking++;
          }
        }
      }
      return speaking;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Sums to be added to, all zero; the caller closes them. */
  public NeighbourSums sums() {
    return spare.take();
  }

  /**
   * What one track says for some others, 0 where it says nothing.
   *
   * @param ordinals ascending; -1 for tracks that nothing was learned about
   */
  public float[] weights(int docId, int[] ordinals) {
    try {
      LeafReaderContext leaf = leaf(docId);
      BinaryDocValues rows = leaf.reader().getBinaryDocValues(Fields.NEIGHBOURS);
      return rows == null || !rows.advanceExact(docId - leaf.docBase)
          ? new float[ordinals.length]
          : NeighbourRow.weights(rows.binaryValue(), ordinals);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The ordinals of ascending documents, -1 where nothing was learned. */
  public int[] ordinals(int[] docIds) {
    int[] found = new int[docIds.length];
    Arrays.fill(found, -1);
    try {
      int next = 0;
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ORDINAL);
        int end = leaf.docBase + leaf.reader().maxDoc();
        for (; next < docIds.length && docIds[next] < end; next++) {
          if (values != null && values.advanceExact(docIds[next] - leaf.docBase)) {
            found[next] = (int) values.longValue();
          }
        }
      }
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The document of each ordinal, -1 for tracks that are gone. Shared, not a copy. */
  public int[] docIds() {
    if (docIds.length != ordinals) {
      // Threads that meet here read the same; the last one's array stays.
      docIds = readDocIds();
    }
    return docIds;
  }

  /** The tracks without scores of their own. */
  public ProxyTable proxies() {
    ProxyTable known = proxies;
    if (known == null) {
      known = ProxyTable.read(searcher.getIndexReader().leaves(), spare);
      proxies = known;
    }
    return known;
  }

  /** What was learned about the track of a document of {@code view}; empty if nothing was. */
  Optional<LearnedTrack> learned(View view, int docId) {
    int ordinal = ordinals(new int[] {docId})[0];
    if (ordinal < 0) {
      return Optional.empty();
    }
    try {
      LeafReaderContext leaf = leaf(docId);
      BinaryDocValues rows = leaf.reader().getBinaryDocValues(Fields.NEIGHBOURS);
      return Optional.of(
          new LearnedTrack(
              OptionalInt.of(ordinal),
              view.vector(Fields.CF, docId),
              rows != null && rows.advanceExact(docId - leaf.docBase)
                  ? Optional.of(rows.binaryValue().clone())
                  : Optional.empty(),
              Optional.empty()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private int[] readDocIds() {
    int[] read = new int[ordinals];
    Arrays.fill(read, -1);
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ORDINAL);
        if (values != null) {
          readLeaf(leaf, values, read);
        }
      }
      return read;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void readLeaf(LeafReaderContext leaf, NumericDocValues values, int[] read)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (live == null || live.get(doc)) {
        read[(int) values.longValue()] = leaf.docBase + doc;
      }
    }
  }

  private LeafReaderContext leaf(int docId) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(docId, leaves));
  }
}
