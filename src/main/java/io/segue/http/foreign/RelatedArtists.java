package io.segue.http.foreign;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.recommend.Evidence;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Recommender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Artists whose tracks suit whoever hears an artist's, by reciprocal ranks. Thread-safe. */
public final class RelatedArtists {
  private static final int HEARD = 10;
  private static final double RANK_OFFSET = 60;

  private final Recommender recommender;

  public RelatedArtists(Recommender recommender) {
    this.recommender = recommender;
  }

  /**
   * A related artist.
   *
   * @param form of the name, as {@link KeywordForm} has it
   * @param tracks that suit, best first
   */
  public record Related(String form, List<Track> tracks) {
    public Related {
      tracks = List.copyOf(tracks);
    }
  }

  /** What somebody has heard who knows an artist's most popular tracks. */
  public static List<Evidence> history(List<Track> tracks) {
    return tracks.stream()
        .limit(HEARD)
        .map(track -> new Evidence(track.id(), new Preference(1, Preference.Opinion.NONE)))
        .toList();
  }

  /**
   * The most related artists, best first.
   *
   * @param query under which tracks are looked for, whatever its page
   */
  public List<Related> of(View view, Library.Artist artist, Query query, int limit) {
    Query deep = query.with(new Page(0, Page.MAX_LIMIT));
    Map<String, Double> scores = new HashMap<>();
    Map<String, List<Track>> tracks = new HashMap<>();
    for (RankedTrack ranked :
        recommender.recommend(view, history(artist.tracks()), deep).tracks()) {
      for (String name : ranked.track().artists()) {
        String form = KeywordForm.of(name);
        scores.merge(form, 1 / (RANK_OFFSET + ranked.rank()), Double::sum);
        tracks.computeIfAbsent(form, _ -> new ArrayList<>()).add(ranked.track());
      }
    }
    scores.remove(KeywordForm.of(artist.name()));
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(entry -> new Related(entry.getKey(), tracks.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }
}
