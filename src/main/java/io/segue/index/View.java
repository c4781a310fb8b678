package io.segue.index;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.train.FoldIn;
import io.segue.train.prior.AttributePriors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/**
 * One immutable state of the catalogue: a generation plus the live changes up to a change number.
 *
 * <p>A request acquires one view, answers from it alone, and closes it. Thread-safe.
 */
public final class View implements AutoCloseable {
  private static final Set<String> SOURCE_ONLY = Set.of(Fields.SOURCE);

  private final LiveIndex owner;
  private final IndexSearcher searcher;
  private final NeighbourTable neighbours;
  private final long change;

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

  public IndexSearcher searcher() {
    return searcher;
  }

  /** The document of a track, or empty if it is not in this view. */
  public OptionalInt docId(TrackId id) {
    Term term = new Term(Fields.ID, id.value());
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
        int found = postings == null ? DocIdSetIterator.NO_MORE_DOCS : firstLive(leaf, postings);
        if (found != DocIdSetIterator.NO_MORE_DOCS) {
          return OptionalInt.of(leaf.docBase + found);
        }
      }
      return OptionalInt.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The track of a document. */
  public Track track(int docId) {
    try {
      return TrackSource.decode(
          searcher.storedFields().document(docId, SOURCE_ONLY).getBinaryValue(Fields.SOURCE));
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

  /** A copy of one of a document's vectors, or empty if it has none. */
  public Optional<float[]> vector(String field, int docId) {
    try {
      LeafReaderContext leaf = leaf(docId);
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
      if (vectors == null) {
        return Optional.empty();
      }
      KnnVectorValues.DocIndexIterator at = vectors.iterator();
      return at.advance(docId - leaf.docBase) == docId - leaf.docBase
          ? Optional.of(vectors.vectorValue(at.index()).clone())
          : Optional.empty();
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

  private static int firstLive(LeafReaderContext leaf, PostingsEnum postings) throws IOException {
    LeafReader reader = leaf.reader();
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS
        && reader.getLiveDocs() != null
        && !reader.getLiveDocs().get(doc)) {
      doc = postings.nextDoc();
    }
    return doc;
  }
}
