package io.segue.recommend;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The path between two tracks as an answer: both ends, and the stops between them. */
final class PathAnswer {
  private final View view;
  private final String profile;

  PathAnswer(View view, String profile) {
    this.view = view;
    this.profile = profile;
  }

  /**
   * The path; a track's score is its progress, 0 for the first and 1 for the last.
   *
   * @throws InvalidRequestException if the view doesn't know an end, or both are one track
   */
  Answer between(TrackId from, TrackId to, Query query) {
    int limit = query.page().limit();
    if (query.page().offset() > 0 || limit < 2) {
      throw new InvalidRequestException("limit", limit, "must be at least 2, without an offset");
    }
    if (from.equals(to)) {
      throw new InvalidRequestException("to", to, "must be another track than from");
    }
    int start = document("from", from);
    int end = document("to", to);
    Track first = view.track(start);
    Track last = view.track(end);
    List<RankedTrack> tracks = new ArrayList<>();
    tracks.add(new RankedTrack(1, 0, Map.of("progress", 0.0), first));
    SonicPath.between(view, start, end).stream()
        .flatMap(path ->
            path
                .stops(
                    new Terms(view, query).without(Set.of(from, to)),
                    List.of(first, last),
                    limit - 2)
                .stream())
        .forEach(stop ->
            tracks.add(
                new RankedTrack(
                    tracks.size() + 1,
                    stop.progress(),
                    Map.of("progress", stop.progress()),
                    view.track(stop.docId()))));
    tracks.add(new RankedTrack(tracks.size() + 1, 1, Map.of("progress", 1.0), last));
    return new Answer(
        new Answer.Origin(view.generation().toString(), view.change(), profile, Optional.empty()),
        Strategy.PATH,
        "from " + from + " to " + to + ", each step further along",
        tracks.size() < limit,
        query.page(),
        tracks);
  }

  private int document(String name, TrackId track) {
    return view.docId(track)
        .orElseThrow(
            () -> new InvalidRequestException(name, track, "must be a track of the catalogue"));
  }
}
