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

  /** How many tracks the filter lets through, counted up to {@code limit}. */
  public static int count(View view, TrackFilter filter, int limit) {
    List<Candidate> found = new PopularRetriever().candidates(Scope.of(view, filter), limit);
    return found.size();
  }
}
