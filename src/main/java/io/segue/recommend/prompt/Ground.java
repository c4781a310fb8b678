package io.segue.recommend.prompt;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.recommend.Basis;
import io.segue.recommend.Evidence;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Recommender;
import io.segue.retrieve.Condition;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.util.List;

/**
 * What all sources of a prompt draw from: the rankings of one view under the prompt's filter.
 *
 * @param view what is there
 * @param recommender how it is ranked
 * @param filter what holds for every track
 * @param depth how many tracks of a ranking are wanted
 */
record Ground(View view, Recommender recommender, TrackFilter filter, int depth) {

  /** The most heard of those that meet further conditions. */
  List<RankedTrack> popular(List<Condition> conditions) {
    return suiting(List.of(), conditions);
  }

  /** What suits a history, under further conditions, without the history itself. */
  List<RankedTrack> suiting(List<Evidence> history, List<Condition> conditions) {
    return recommender.recommend(view, history, query(filter.with(conditions))).tracks();
  }

  /** What is similar to one track, without itself. */
  List<RankedTrack> similar(TrackId track) {
    return recommender
        .similar(view, track, query(filter))
        .map(answer -> answer.tracks())
        .orElse(List.of());
  }

  /** The most heard of those that meet conditions, whether they pass the prompt's filter or not. */
  List<RankedTrack> withoutFilter(List<Condition> conditions, int limit) {
    Query query = new Query(Basis.HYBRID, TrackFilter.NONE.with(conditions), new Page(0, limit));
    return recommender.recommend(view, List.of(), query).tracks();
  }

  /** Whether the view has a track and it passes the filter. */
  boolean passes(TrackId track) {
    Scope scope = Scope.of(view, filter);
    return view.docId(track).stream().anyMatch(scope::contains);
  }

  /** Those of some tracks that the view has and that pass the filter, in their order. */
  List<Track> passing(List<TrackId> tracks) {
    Scope scope = Scope.of(view, filter);
    return tracks.stream()
        .flatMapToInt(track -> view.docId(track).stream())
        .filter(scope::contains)
        .limit(depth)
        .mapToObj(view::track)
        .toList();
  }

  private Query query(TrackFilter under) {
    return new Query(Basis.HYBRID, under, new Page(0, depth));
  }
}
