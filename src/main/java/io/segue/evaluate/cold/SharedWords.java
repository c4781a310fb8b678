package io.segue.evaluate.cold;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.recommend.Evidence;
import io.segue.retrieve.MoreLikeRetriever;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** MoreLikeThis: the tracks that share words with those of the history. */
record SharedWords(View view) implements ColdRanking {
  /** The tracks of a history that are looked at, the most preferred ones. */
  private static final int MOST_TRACKS = 300;

  private static final Comparator<Evidence> MOST_PREFERRED =
      Comparator.comparingDouble((Evidence heard) -> -heard.preference().value())
          .thenComparing(Evidence::track);

  @Override
  public String name() {
    return "MoreLikeThis";
  }

  @Override
  public List<TrackId> best(List<Evidence> history, TrackFilter filter, int limit) {
    List<Track> liked =
        history.stream()
            .filter(heard -> heard.preference().value() > 0)
            .sorted(MOST_PREFERRED)
            .limit(MOST_TRACKS)
            .flatMapToInt(heard -> view.docId(heard.track()).stream())
            .mapToObj(view::track)
            .toList();
    TrackFilter unheard =
        filter.excluding(history.stream().map(Evidence::track).collect(Collectors.toSet()));
    return liked.isEmpty()
        ? List.of()
        : MoreLikeRetriever.of(view, liked).candidates(Scope.of(view, unheard), limit).stream()
            .map(candidate -> view.id(candidate.docId()))
            .toList();
  }
}
