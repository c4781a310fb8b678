package io.segue.rerank.rule;

import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.retrieve.MatchingTracks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A ranking whose scores are multiplied by boosts: the first {@value #WINDOW} places are ranked
 * anew, later ones keep theirs. What a boost adds to a score is a part of its own. Not thread-safe.
 */
public final class BoostedRanking implements FusedRanking {
  static final int WINDOW = 2_000;
  private static final String PART = "boost";

  private final FusedRanking ranking;
  private final View view;
  private final List<Lift> lifts;
  private List<Fused> window = List.of();
  private boolean isRanked;

  private record Lift(IntPredicate matches, double factor) {}

  private record Place(Fused fused, String id) {}

  public BoostedRanking(FusedRanking ranking, View view, List<Boost> boosts) {
    this.ranking = ranking;
    this.view = view;
    this.lifts =
        boosts.stream()
            .map(boost -> new Lift(MatchingTracks.of(view, boost.condition()), boost.factor()))
            .toList();
  }

  @Override
  public Optional<Fused> at(int place) {
    if (!isRanked) {
      window = window();
      isRanked = true;
    }
    return place < window.size()
        ? Optional.of(window.get(place))
        : place < WINDOW ? Optional.empty() : ranking.at(place).map(this::boosted);
  }

  private List<Fused> window() {
    List<Place> places = new ArrayList<>();
    for (int place = 0; place < WINDOW; place++) {
      Optional<Fused> fused = ranking.at(place);
      if (fused.isEmpty()) {
        break;
      }
      places.add(new Place(boosted(fused.get()), view.id(fused.get().docId()).value()));
    }
    places.sort(
        Comparator.comparingDouble((Place place) -> place.fused().score())
            .reversed()
            .thenComparing(Place::id));
    return places.stream().map(Place::fused).toList();
  }

  /** A negative score moves in the same direction as a positive one. */
  private Fused boosted(Fused fused) {
    double factor = 1;
    for (Lift lift : lifts) {
      factor *= lift.matches().test(fused.docId()) ? lift.factor() : 1;
    }
    if (factor == 1) {
      return fused;
    }
    double added = (factor - 1) * Math.abs(fused.score());
    Map<String, Double> parts = new LinkedHashMap<>(fused.parts());
    parts.put(PART, added);
    return new Fused(fused.docId(), fused.score() + added, parts);
  }
}
