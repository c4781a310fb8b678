package io.segue.recommend;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.retrieve.TrackFilter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Artists whose tracks suit whoever hears certain tracks, by reciprocal ranks. */
public final class RelatedArtists {
  private static final double RANK_OFFSET = 60;

  private RelatedArtists() {}

  /**
   * At most {@code limit} names in their comparable form, best first.
   *
   * @param tracks of an artist, who is left out
   * @param artist any spelling
   */
  public static List<String> of(
      Recommender recommender, View view, List<Track> tracks, String artist, int limit) {
    List<Evidence> history =
        tracks.stream()
            .map(track -> new Evidence(track.id(), new Preference(1, Preference.Opinion.NONE)))
            .toList();
    Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, Page.MAX_LIMIT));
    Map<String, Double> scores = new HashMap<>();
    for (RankedTrack ranked : recommender.recommend(view, history, query).tracks()) {
      Set<String> names = new HashSet<>();
      ranked.track().artists().forEach(name -> names.add(KeywordForm.of(name)));
      names.forEach(name -> scores.merge(name, 1 / (RANK_OFFSET + ranked.rank()), Double::sum));
    }
    scores.remove(KeywordForm.of(artist));
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
