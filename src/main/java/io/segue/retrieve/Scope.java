package io.segue.retrieve;

import io.segue.index.Fields;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents with which one request may be answered: a view under a filter, worked out once for
 * all retrievers of the request.
 */
public final class Scope {
  private final View view;
  private final List<LeafScope> leaves;
  private final int matches;

  private Scope(View view, List<LeafScope> leaves) {
    this.view = view;
    this.leaves = List.copyOf(leaves);
    this.matches = leaves.stream().mapToInt(LeafScope::matches).sum();
  }

  /** The documents of a view that pass a filter. */
  public static Scope of(View view, TrackFilter filter) {
    return of(view, filter, new int[0]);
  }

  /**
   * The documents of a view that pass a filter, without some.
   *
   * @param without documents that are kept out as well, in any order; negative ones mean nothing
   */
  public static Scope of(View view, TrackFilter filter, int[] without) {
    List<LeafReaderContext> segments = view.searcher().getIndexReader().leaves();
    List<FixedBitSet> accepted = new ArrayList<>();
    for (LeafReaderContext leaf : segments) {
      accepted.add(accepted(view, leaf, filter));
    }
    for (int docId : without) {
      clear(segments, accepted, docId);
    }
    filter
        .excluded()
        .forEach(track -> view.docId(track).ifPresent(docId -> clear(segments, accepted, docId)));
    List<LeafScope> leaves = new ArrayList<>();
    for (int i = 0; i < accepted.size(); i++) {
      leaves.add(new LeafScope(segments.get(i), accepted.get(i), accepted.get(i).cardinality()));
    }
    return new Scope(view, leaves);
  }

  /** The part of it that meets a condition too. */
  public Scope within(Condition condition) {
    TrackFilter filter = new TrackFilter(List.of(condition), Set.of());
    List<LeafScope> within = new ArrayList<>();
    for (LeafScope leaf : leaves) {
      FixedBitSet accepted = accepted(view, leaf.leaf(), filter);
      accepted.and(leaf.accepted());
      within.add(new LeafScope(leaf.leaf(), accepted, accepted.cardinality()));
    }
    return new Scope(view, within);
  }

  /** The same without tracks that fewer or more have heard. */
  public Scope heardBy(long least, long most) {
    List<LeafScope> parts = new ArrayList<>();
    for (LeafScope leaf : leaves) {
      FixedBitSet part = leaf.accepted().clone();
      try {
        NumericDocValues listeners = leaf.leaf().reader().getNumericDocValues(Fields.LISTENERS);
        for (int doc = first(part, 0); doc < part.length(); doc = first(part, doc + 1)) {
          long count = listeners != null && listeners.advanceExact(doc) ? listeners.longValue() : 0;
          if (count < least || count > most) {
            part.clear(doc);
          }
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      parts.add(new LeafScope(leaf.leaf(), part, part.cardinality()));
    }
    return new Scope(view, parts);
  }

  private static int first(FixedBitSet bits, int from) {
    return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  public View view() {
    return view;
  }

  /** How many documents pass. */
  public int matches() {
    return matches;
  }

  /** Documents of the view, whether they pass or not. */
  public int documents() {
    return view.searcher().getIndexReader().numDocs();
  }

  /** Whether a document passes. */
  public boolean contains(int docId) {
    int leaf = 0;
    while (leaf + 1 < leaves.size() && leaves.get(leaf + 1).leaf().docBase <= docId) {
      leaf++;
    }
    return leaves.get(leaf).accepted().get(docId - leaves.get(leaf).leaf().docBase);
  }

  List<LeafScope> leaves() {
    return leaves;
  }

  private static FixedBitSet accepted(View view, LeafReaderContext leaf, TrackFilter filter) {
    FixedBitSet accepted;
    if (filter.conditions().isEmpty()) {
      accepted = new FixedBitSet(leaf.reader().maxDoc());
      accepted.set(0, accepted.length());
    } else {
      Query conditions = FilterQuery.of(new TrackFilter(filter.conditions(), Set.of()));
      accepted = view.matching(leaf, conditions).clone();
    }
    Bits live = leaf.reader().getLiveDocs();
    if (live != null) {
      live.applyMask(accepted, 0);
    }
    return accepted;
  }

  private static void clear(List<LeafReaderContext> segments, List<FixedBitSet> bits, int docId) {
    if (docId >= 0) {
      int leaf = ReaderUtil.subIndex(docId, segments);
      bits.get(leaf).clear(docId - segments.get(leaf).docBase);
    }
  }
}
