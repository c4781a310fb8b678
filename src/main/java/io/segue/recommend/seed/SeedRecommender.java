package io.segue.recommend.seed;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.TrackStatistics;
import io.segue.index.View;
import io.segue.recommend.Recommender;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recommendations from seeds: each seed ranks its own candidates, and what several of them rank
 * high comes first (reciprocal rank fusion), so that far-apart seeds agree on tracks instead of
 * meeting at a mean that is like none of them. Targets then count as much as the seeds do.
 *
 * <p>As many tracks as asked for come back whenever that many meet the filter. Thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/1571941.1572114">Cormack, Clarke, Büttcher 2009, reciprocal
 *     rank fusion</a>
 */
public final class SeedRecommender {
  private static final double RANK_OFFSET = 60;
  private static final double TARGET_SHARE = 0.5;

  private final Recommender recommender;

  public SeedRecommender(Recommender recommender) {
    this.recommender = recommender;
  }

  /** The same view and request give the same answer. */
  public SeededAnswer answer(View view, SeedRequest request) {
    SeedRanking ranking = new SeedRanking(recommender, view);
    TrackFilter filter = request.filter().excluding(unwanted(request));
    List<SeededAnswer.Pool> pools = new ArrayList<>();
    Map<TrackId, Track> tracks = new LinkedHashMap<>();
    Map<TrackId, Double> scores = new HashMap<>();
    for (Seed seed : request.seeds()) {
      List<Track> ranked = ranking.of(seed, filter);
      pools.add(new SeededAnswer.Pool(seed, initial(ranking, seed, filter, ranked), ranked.size()));
      for (int i = 0; i < ranked.size(); i++) {
        Track track = ranked.get(i);
        tracks.putIfAbsent(track.id(), track);
        scores.merge(track.id(), 1 / (RANK_OFFSET + i + 1), Double::sum);
      }
    }
    double most = request.seeds().size() / (RANK_OFFSET + 1);
    for (Track track : tracks.values()) {
      scores.compute(
          track.id(), (_, sum) -> mixed(view, sum == null ? 0 : sum / most, track, request));
    }
    return new SeededAnswer(pools, best(tracks, scores, request.limit()));
  }

  private static double mixed(View view, double agreement, Track track, SeedRequest request) {
    if (request.targets().isEmpty()) {
      return agreement;
    }
    double nearness = request.targets().nearness(track, each -> popularity(view, each));
    return (1 - TARGET_SHARE) * agreement + TARGET_SHARE * nearness;
  }

  private static double popularity(View view, Track track) {
    int docId = view.docId(track.id()).orElseThrow();
    return TrackStatistics.of(
            track, view.number(Fields.LISTENERS, docId), view.manifest().mostListeners())
        .popularity();
  }

  private static int initial(
      SeedRanking ranking, Seed seed, TrackFilter filter, List<Track> filtered) {
    if (filter.conditions().isEmpty()) {
      return filtered.size();
    }
    Set<TrackId> all = filtered.stream().map(Track::id).collect(Collectors.toSet());
    ranking.of(seed, new TrackFilter(List.of(), filter.excluded())).stream()
        .map(Track::id)
        .forEach(all::add);
    return all.size();
  }

  private static Set<TrackId> unwanted(SeedRequest request) {
    Set<TrackId> unwanted =
        request.seeds().stream()
            .filter(Seed.OfTrack.class::isInstance)
            .map(seed -> ((Seed.OfTrack) seed).track())
            .collect(Collectors.toSet());
    unwanted.addAll(request.hidden());
    return unwanted;
  }

  private static List<Track> best(
      Map<TrackId, Track> tracks, Map<TrackId, Double> scores, int limit) {
    return tracks.values().stream()
        .sorted(
            Comparator.comparingDouble((Track track) -> -scores.getOrDefault(track.id(), 0.0))
                .thenComparing(Track::id))
        .limit(limit)
        .toList();
  }
}
