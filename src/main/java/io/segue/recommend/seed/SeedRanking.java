package io.segue.recommend.seed;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.recommend.Basis;
import io.segue.recommend.Evidence;
import io.segue.recommend.Page;
import io.segue.recommend.PopularTracks;
import io.segue.recommend.Query;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Recommender;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one seed ranks: an artist or genre speaks through its most popular tracks. */
final class SeedRanking {
  private static final int OF_AN_ARTIST = 5;
  private static final int OF_A_GENRE = 20;

  /** Every so many ranks one goes to the seed's own tracks. */
  private static final int OWN_EVERY = 3;

  private final Recommender recommender;
  private final View view;

  SeedRanking(Recommender recommender, View view) {
    this.recommender = recommender;
    this.view = view;
  }

  /** At most {@link Page#MAX_LIMIT} tracks, best first; none if the view doesn't know the seed. */
  List<Track> of(Seed seed, TrackFilter filter) {
    return switch (seed) {
      case Seed.OfTrack(var track) ->
          view.docId(track).isPresent() ? suiting(List.of(track), filter) : List.of();
      case Seed.OfArtist artist -> withOwn(artist.own(), OF_AN_ARTIST, filter);
      case Seed.OfGenre genre -> withOwn(genre.own(), OF_A_GENRE, filter);
    };
  }

  /** The tracks that speak are no results of {@link Recommender}, so they are put back in. */
  private List<Track> withOwn(Condition own, int count, TrackFilter filter) {
    List<Track> speaking =
        PopularTracks.of(view, new TrackFilter(List.of(own), filter.excluded()), count);
    if (speaking.isEmpty()) {
      return List.of();
    }
    List<Condition> conditions = new ArrayList<>(filter.conditions());
    conditions.add(own);
    List<Track> allowed =
        PopularTracks.of(view, new TrackFilter(conditions, filter.excluded()), count);
    List<Track> others = suiting(speaking.stream().map(Track::id).toList(), filter);
    return merged(others, allowed);
  }

  private static List<Track> merged(List<Track> others, List<Track> own) {
    Map<TrackId, Track> merged = new LinkedHashMap<>();
    int next = 0;
    for (int i = 0; i < others.size(); i++) {
      if (i % (OWN_EVERY - 1) == OWN_EVERY - 2 && next < own.size()) {
        Track track = own.get(next++);
        merged.putIfAbsent(track.id(), track);
      }
      merged.putIfAbsent(others.get(i).id(), others.get(i));
    }
    own.forEach(track -> merged.putIfAbsent(track.id(), track));
    return List.copyOf(merged.values());
  }

  private List<Track> suiting(List<TrackId> tracks, TrackFilter filter) {
    List<Evidence> evidence =
        tracks.stream()
            .map(track -> new Evidence(track, new Preference(1, Preference.Opinion.NONE)))
            .toList();
    Query query = new Query(Basis.HYBRID, filter, new Page(0, Page.MAX_LIMIT));
    return recommender.recommend(view, evidence, query).tracks().stream()
        .map(RankedTrack::track)
        .toList();
  }
}
