package io.segue.index;

import io.segue.vector.ByteTable;
import io.segue.vector.Kernels;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The vectors of one segment from the longest to the shortest, as bytes, in memory. An inner
 * product is at most the product of the lengths, so that a search for the largest ones can stop
 * where the vectors become too short.
 *
 * <p>About 12 bytes a vector and one for each of its numbers.
 */
public final class LengthOrder {
  private static final LengthOrder EMPTY =
      new LengthOrder(new int[0], new float[0], new ByteTable(0, 0));

  private final int[] docs;
  private final float[] lengths;
  private final ByteTable vectors;

  private LengthOrder(int[] docs, float[] lengths, ByteTable vectors) {
    this.docs = docs;
    this.lengths = lengths;
    this.vectors = vectors;
  }

  /** The order of a field's vectors. */
  static LengthOrder of(LeafReader segment, String field) throws IOException {
    FloatVectorValues values = segment.getFloatVectorValues(field);
    if (values == null || values.size() == 0) {
      return EMPTY;
    }
    long[] shortestFirst = new long[values.size()];
    int[] docs = new int[values.size()];
    KnnVectorValues.DocIndexIterator each = values.iterator();
    while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      float length = Kernels.norm(values.vectorValue(each.index()));
      docs[each.index()] = each.docID();
      // Lengths are not negative, so that their bits sort as they do; of equal ones, the first.
      shortestFirst[each.index()] =
          ((long) Float.floatToIntBits(length) << 32) | (Integer.MAX_VALUE - each.index());
    }
    Arrays.sort(shortestFirst);
    int count = shortestFirst.length;
    int[] ordered = new int[count];
    float[] lengths = new float[count];
    ByteTable vectors = new ByteTable(count, values.dimension());
    for (int i = 0; i < count; i++) {
      long key = shortestFirst[count - 1 - i];
      int ordinal = Integer.MAX_VALUE - (int) key;
      ordered[i] = docs[ordinal];
      lengths[i] = Float.intBitsToFloat((int) (key >> 32));
      vectors.put(i, values.vectorValue(ordinal));
    }
    return new LengthOrder(ordered, lengths, vectors);
  }

  public int size() {
    return docs.length;
  }

  /** The document at a place, within its segment. */
  public int doc(int place) {
    return docs[place];
  }

  /** The length of the vector at a place; never more than that of the place before. */
  public float length(int place) {
    return lengths[place];
  }

  /** About the inner product of the vector at a place with the query. */
  public float dot(int place, ByteTable query) {
    return vectors.dot(place, query);
  }
}
