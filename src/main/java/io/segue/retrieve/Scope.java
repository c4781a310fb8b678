package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.search.Query;

/**
 * The documents with which one request may be answered: a view under a filter, shared by all
 * retrievers of the request. What costs is worked out once, when it is first asked for. Not
 * thread-safe.
 */
public final class Scope {
  private static final int UNKNOWN = -1;

  private final View view;
  private final TrackFilter filter;
  private final int[] excluded;
  private final Query query;
  private int matches = UNKNOWN;

  private Scope(View view, TrackFilter filter, int[] excluded) {
    this.view = view;
    this.filter = filter;
    this.excluded = excluded;
    this.query = FilterQuery.of(filter);
  }

  /** The documents of a view that pass a filter. */
  public static Scope of(View view, TrackFilter filter) {
    int[] excluded =
        filter.excluded().stream()
            .flatMapToInt(track -> view.docId(track).stream())
            .sorted()
            .toArray();
    return new Scope(view, filter, excluded);
  }

  public View view() {
    return view;
  }

  public TrackFilter filter() {
    return filter;
  }

  /** How many documents pass. */
  public int matches() {
    if (matches == UNKNOWN) {
      matches = isConditional() ? count() : documents() - excluded.length;
    }
    return matches;
  }

  /** Documents of the view, whether they pass or not. */
  public int documents() {
    return view.searcher().getIndexReader().numDocs();
  }

  /** Whether anything but single tracks is kept out. */
  boolean isConditional() {
    return !filter.conditions().isEmpty();
  }

  /** Matches exactly the documents that pass. */
  Query query() {
    return query;
  }

  /** Documents that are kept out as single tracks, ascending. Shared. */
  int[] excluded() {
    return excluded;
  }

  boolean isExcluded(int docId) {
    return Arrays.binarySearch(excluded, docId) >= 0;
  }

  private int count() {
    try {
      return view.searcher().count(query);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
