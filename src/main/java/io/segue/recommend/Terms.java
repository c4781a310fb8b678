package io.segue.recommend;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.rerank.ListStage;
import io.segue.rerank.list.Calibration;
import io.segue.rerank.list.Exploration;
import io.segue.rerank.list.ListMaker;
import io.segue.retrieve.Condition;
import io.segue.retrieve.MatchingTracks;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the wishes of a query come to in one view: the filter that holds, and how lists are made.
 */
final class Terms {
  /** So many tracks of a history tell its mix of genres. */
  private static final int TRACKS_OF_MIX = 300;

  private final View view;
  private final Query query;

  Terms(View view, Query query) {
    this.view = view;
    this.query = query;
  }

  /** Conditions, availability, and never one of some tracks. */
  TrackFilter without(Set<TrackId> tracks) {
    return available(query.filter()).excluding(tracks);
  }

  /**
   * What may be answered to a history, without some tracks.
   *
   * @param docIds of the history's tracks, -1 for those that the view doesn't know
   */
  Scope scope(List<Evidence> history, int[] docIds, Set<TrackId> named) {
    Heard.Mode mode = query.wishes().heard().mode();
    TrackFilter filter = without(named);
    if (mode == Heard.Mode.ONLY) {
      List<Condition> conditions = new ArrayList<>(filter.conditions());
      conditions.add(new Condition.Tracks(heardOnly(history)));
      filter = new TrackFilter(conditions, filter.excluded());
    }
    int[] out = docIds.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = isOut(history.get(i)) ? out[i] : -1;
    }
    return Scope.of(view, filter, out);
  }

  /** Tracks of a history that are never answered to it. */
  Set<TrackId> leftOut(List<Evidence> history) {
    return history.stream().filter(this::isOut).map(Evidence::track).collect(Collectors.toSet());
  }

  private boolean isOut(Evidence evidence) {
    return evidence.preference().opinion() == Preference.Opinion.HATED
        || (query.wishes().heard().mode() == Heard.Mode.EXCLUDE && isFresh(evidence));
  }

  /** How the list is made for a history. */
  ListStage forMix(List<Evidence> history) {
    return stage(query.wishes().list().calibration() > 0 ? mix(history) : Map.of(), List.of());
  }

  /** How the list is made beside some seeds. */
  ListStage beside(List<Track> seeds) {
    int[] docIds = seeds.stream().flatMapToInt(seed -> view.docId(seed.id()).stream()).toArray();
    return stage(mix(docIds), seeds);
  }

  private ListStage stage(Map<String, Double> mix, List<Track> seeds) {
    Wishes wishes = query.wishes();
    ListStage list =
        new ListMaker(wishes.list(), new ListMaker.Circumstances(wishes.order(), mix, seeds));
    double explored = wishes.list().exploration();
    return explored == 0 ? list : new Exploration(list, explored, wishes.seed());
  }

  private TrackFilter available(TrackFilter filter) {
    OptionalLong now = query.wishes().occasion().nowMillis();
    Optional<String> region = query.wishes().region();
    if ((now.isEmpty() && region.isEmpty()) || !MatchingTracks.limitAvailability(view)) {
      return filter;
    }
    List<Condition> conditions = new ArrayList<>(filter.conditions());
    conditions.add(new Condition.Available(now.orElse(0), region));
    return new TrackFilter(conditions, filter.excluded());
  }

  /** With a number of days: what was not heard within them. */
  private Set<TrackId> heardOnly(List<Evidence> history) {
    boolean isOldOnly = query.wishes().heard().afterDays().isPresent();
    return history.stream()
        .filter(evidence -> !isOldOnly || !isFresh(evidence))
        .map(Evidence::track)
        .collect(Collectors.toSet());
  }

  /** Whether a track counts as heard. */
  private boolean isFresh(Evidence evidence) {
    Heard heard = query.wishes().heard();
    OptionalLong now = query.wishes().occasion().nowMillis();
    float latest = evidence.preference().latestDay();
    if (heard.afterDays().isEmpty() || now.isEmpty() || latest == 0) {
      return true;
    }
    double today = now.getAsLong() / (double) Duration.ofDays(1).toMillis();
    return today - latest < heard.afterDays().getAsInt();
  }

  private Map<String, Double> mix(List<Evidence> history) {
    return mix(
        history.stream()
            .filter(evidence -> evidence.preference().value() > 0)
            .limit(TRACKS_OF_MIX)
            .flatMapToInt(evidence -> view.docId(evidence.track()).stream())
            .toArray());
  }

  private Map<String, Double> mix(int[] docIds) {
    return Calibration.mix(
        IntStream.of(docIds)
            .mapToObj(docId ->
                switch (query.wishes().list().mix()) {
                  case GENRE -> genres(view.track(docId));
                  case POPULARITY -> Calibration.strata(view, docId);
                })
            .toList());
  }

  private static List<String> genres(Track track) {
    return track.genres().stream().map(KeywordForm::of).distinct().toList();
  }
}
