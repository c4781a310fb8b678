package io.segue.recommend;

import io.segue.catalog.Track;
import io.segue.index.View;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.PopularRetriever;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.util.List;

/** What most listeners hear of what a filter lets through. */
public final class PopularTracks {
  private PopularTracks() {}

  /** At most {@code limit} tracks, most listeners first. */
  public static List<Track> of(View view, TrackFilter filter, int limit) {
    return new PopularRetriever()
        .candidates(Scope.of(view, filter), limit).stream()
            .map(candidate -> view.track(candidate.docId()))
            .toList();
  }

  /**
   * At most {@code limit} tracks after the first {@code offset}, in the same order; any depth.
   *
   * @param offset at least 0
   */
  public static List<Track> page(View view, TrackFilter filter, int offset, int limit) {
    int end = (int) Math.min(Integer.MAX_VALUE, (long) offset + limit);
    List<Candidate> found = new PopularRetriever().candidates(Scope.of(view, filter), end);
    return found.subList(Math.min(offset, found.size()), found.size()).stream()
        .map(candidate -> view.track(candidate.docId()))
        .toList();
  }

  /** How many tracks the filter lets through, counted up to {@code limit}. */
  public static int count(View view, TrackFilter filter, int limit) {
    List<Candidate> found = new PopularRetriever().candidates(Scope.of(view, filter), limit);
    return found.size();
  }
}
