package io.segue.index;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.train.FoldIn;
import io.segue.train.prior.AttributePriors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * One immutable state of the catalogue: a generation plus the live changes up to a change number.
 *
 * <p>A request acquires one view, answers from it alone, and closes it. Thread-safe.
 */
public final class View implements AutoCloseable {
  private final LiveIndex owner;
  private final IndexSearcher searcher;
  private final NeighbourTable neighbours;
  private final long change;
  private final Map<String, PopularityStrata> strata = new ConcurrentHashMap<>();
  private final Map<String, SimilarityScale> scales = new ConcurrentHashMap<>();

  View(LiveIndex owner, IndexSearcher searcher, NeighbourTable neighbours, long change) {
    this.owner = owner;
    this.searcher = searcher;
    this.neighbours = neighbours;
    this.change = change;
  }

  public GenerationName generation() {
    return owner.generation();
  }

  public GenerationManifest manifest() {
    return owner.manifest();
  }

  /** The store's change number up to which changes are visible here. */
  public long change() {
    return change;
  }

  /** Solves listeners' vectors for the model of this generation; empty if it has none. */
  public Optional<FoldIn> foldIn() {
    return owner.foldIn();
  }

  /** What the attributes of a listener say; tracks by the ordinals of {@link #neighbours()}. */
  public AttributePriors priors() {
    return owner.priors();
  }

  /** The learned weights between tracks. */
  public NeighbourTable neighbours() {
    return neighbours;
  }

  /**
   * How similar a cosine of two vectors of a field is.
   *
   * @param field of unit vectors
   */
  public SimilarityScale similarityScale(String field) {
    return scales.computeIfAbsent(field, missing -> SimilarityScale.of(searcher, missing));
  }

  /** Which tracks are heard by many and by few, worked out when somebody first asks. */
  public PopularityStrata strata() {
    return strata.computeIfAbsent(Fields.LISTENERS, _ -> PopularityStrata.of(searcher));
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /**
   * The documents of one leaf that meet a query, deleted ones among them. Shared: not to change.
   */
  public FixedBitSet matching(LeafReaderContext leaf, Query query) {
    try {
      return owner.filterBits().matching(searcher, leaf, query);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The documents of many tracks at once, which costs less than one by one.
   *
   * @param ids ascending
   * @return one for each, -1 where the track is not in this view
   */
  public int[] docIds(List<TrackId> ids) {
    try {
      return DocIdLookup.docIds(searcher.getIndexReader().leaves(), ids);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The learned vectors of one leaf by length. */
  public LengthOrder byLength(LeafReaderContext leaf) {
    return owner.lengthOrders().of(leaf, Fields.CF);
  }

  /**
   * A field's vectors of one leaf in a form that is quick to search.
   *
   * @param field of unit vectors
   */
  public SketchedVectors sketches(LeafReaderContext leaf, String field) {
    return owner.sketches().of(leaf, field);
  }

  /** The document of a track, or empty if it is not in this view. */
  public OptionalInt docId(TrackId id) {
    int docId = docIds(List.of(id))[0];
    return docId < 0 ? OptionalInt.empty() : OptionalInt.of(docId);
  }

  /** The track of a document. */
  public Track track(int docId) {
    try {
      LeafReaderContext leaf = leaf(docId);
      BinaryDocValues sources = leaf.reader().getBinaryDocValues(Fields.SOURCE);
      if (sources == null || !sources.advanceExact(docId - leaf.docBase)) {
        throw new GenerationException(
            "document " + docId + " of " + generation() + " has no track");
      }
      return TrackSource.decode(sources.binaryValue());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The id of a document. */
  public TrackId id(int docId) {
    try {
      LeafReaderContext leaf = leaf(docId);
      SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
      if (ids == null || !ids.advanceExact(docId - leaf.docBase)) {
        throw new GenerationException("document " + docId + " of " + generation() + " has no id");
      }
      return new TrackId(ids.lookupOrd(ids.ordValue()).utf8ToString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A document's value of a long doc-value field; 0 if it has none. */
  public long number(String field, int docId) {
    try {
      LeafReaderContext leaf = leaf(docId);
      NumericDocValues values = leaf.reader().getNumericDocValues(field);
      return values != null && values.advanceExact(docId - leaf.docBase) ? values.longValue() : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The values of a long doc-value field of ascending documents; 0 where there is none. */
  public long[] numbers(String field, int[] docIds) {
    long[] numbers = new long[docIds.length];
    int next = 0;
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        int end = leaf.docBase + leaf.reader().maxDoc();
        for (; next < docIds.length && docIds[next] < end; next++) {
          if (values != null && values.advanceExact(docIds[next] - leaf.docBase)) {
            numbers[next] = values.longValue();
          }
        }
      }
      return numbers;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A copy of one of a document's vectors, or empty if it has none. */
  public Optional<float[]> vector(String field, int docId) {
    float[] vector = vectors(field, new int[] {docId})[0];
    return vector.length == 0 ? Optional.empty() : Optional.of(vector);
  }

  /**
   * Copies of many documents' vectors at once, which costs less than one by one.
   *
   * @param docIds in any order
   * @return one for each; of length 0 where the document has none
   */
  public float[][] vectors(String field, int[] docIds) {
    try {
      return VectorLookup.vectors(searcher.getIndexReader().leaves(), field, docIds);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Gives the view back; its owner may then free what only this view needed. */
  @Override
  public void close() {
    owner.release(this);
  }

  private LeafReaderContext leaf(int docId) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(docId, leaves));
  }
}
