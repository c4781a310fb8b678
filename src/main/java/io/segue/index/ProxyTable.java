package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The tracks that have no scores of their own, each with the learned tracks that stand for it: its
 * score is the mean of theirs by their shares. Immutable.
 */
public final class ProxyTable {
  private final int[] docIds;
  private final int[][] ordinals;
  private final float[][] shares;

  private ProxyTable(List<Entry> entries) {
    this.docIds = entries.stream().mapToInt(Entry::docId).toArray();
    this.ordinals = entries.stream().map(Entry::ordinals).toArray(int[][]::new);
    this.shares = entries.stream().map(Entry::shares).toArray(float[][]::new);
  }

  private static final class Entry {
    private final int docId;
    private final int[] ordinals;
    private final float[] shares;

    Entry(int docId, NeighbourSums sums) {
      List<Integer> found = new ArrayList<>();
      for (int ordinal = sums.next(0); ordinal >= 0; ordinal = sums.next(ordinal + 1)) {
        found.add(ordinal);
      }
      this.docId = docId;
      this.ordinals = found.stream().mapToInt(Integer::intValue).toArray();
      this.shares = new float[ordinals.length];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = sums.of(ordinals[i]);
      }
    }

    int docId() {
      return docId;
    }

    int[] ordinals() {
      return ordinals;
    }

    float[] shares() {
      return shares;
    }
  }

  static ProxyTable read(List<LeafReaderContext> leaves, NeighbourSums.Spare spare) {
    List<Entry> entries = new ArrayList<>();
    try {
      for (LeafReaderContext leaf : leaves) {
        BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.PROXIES);
        if (values != null) {
          readLeaf(leaf, values, spare, entries);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new ProxyTable(entries);
  }

  private static void readLeaf(
      LeafReaderContext leaf,
      BinaryDocValues values,
      NeighbourSums.Spare spare,
      List<Entry> entries)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (live == null || live.get(doc)) {
        try (NeighbourSums sums = spare.take()) {
          NeighbourRow.add(values.binaryValue(), 1f, sums);
          entries.add(new Entry(leaf.docBase + doc, sums));
        }
      }
    }
  }

  /** How many such tracks there are. */
  public int size() {
    return docIds.length;
  }

  /** The document of a place; they ascend. */
  public int docId(int place) {
    return docIds[place];
  }

  /** The place of a document, or a negative number if it has scores of its own, or none. */
  public int find(int docId) {
    return Arrays.binarySearch(docIds, docId);
  }

  /** The score of the track at a place, from those of learned tracks. */
  public float score(int place, NeighbourSums sums) {
    float score = 0f;
    for (int i = 0; i < ordinals[place].length; i++) {
      score += shares[place][i] * sums.of(ordinals[place][i]);
    }
    return score;
  }
}
