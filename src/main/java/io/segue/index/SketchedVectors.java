package io.segue.index;

import io.segue.vector.ByteTable;
import io.segue.vector.SketchTable;
import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The vectors of one segment in memory twice, by document: as sketches, which tell at little cost
 * which of them are worth comparing, and as bytes, to compare those.
 *
 * <p>About 20 bytes a document and one for each number.
 */
public final class SketchedVectors {
  private final FixedBitSet present;
  private final SketchTable sketches;
  private final ByteTable bytes;

  private SketchedVectors(FixedBitSet present, SketchTable sketches, ByteTable bytes) {
    this.present = present;
    this.sketches = sketches;
    this.bytes = bytes;
  }

  /** The vectors of a field. */
  static SketchedVectors of(LeafReader segment, String field) throws IOException {
    FloatVectorValues values = segment.getFloatVectorValues(field);
    FixedBitSet present = new FixedBitSet(Math.max(1, segment.maxDoc()));
    if (values == null || values.size() == 0) {
      return new SketchedVectors(present, new SketchTable(0, 1), new ByteTable(0, 1));
    }
    SketchTable sketches = new SketchTable(segment.maxDoc(), values.dimension());
    ByteTable bytes = new ByteTable(segment.maxDoc(), values.dimension());
    KnnVectorValues.DocIndexIterator each = values.iterator();
    while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      float[] vector = values.vectorValue(each.index());
      present.set(each.docID());
      sketches.put(each.docID(), vector);
      bytes.put(each.docID(), vector);
    }
    return new SketchedVectors(present, sketches, bytes);
  }

  /** The documents that have a vector. Shared: not to change. */
  public FixedBitSet present() {
    return present;
  }

  /** A row for each document, and some more; without meaning where there is no vector. */
  public SketchTable sketches() {
    return sketches;
  }

  /** About the inner product of a document's vector with the query. */
  public float dot(int doc, ByteTable query) {
    return bytes.dot(doc, query);
  }
}
