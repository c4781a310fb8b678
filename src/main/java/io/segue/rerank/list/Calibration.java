package io.segue.rerank.list;

import io.segue.index.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Calibration: a list whose genres are mixed as the listener's own are. A candidate is worth less
 * the more the list with it would diverge (Kullback-Leibler) from that mix.
 *
 * <p>A track's genres share its weight of 1; one without genres changes nothing. The list's mix is
 * smoothed with 1 % of the listener's, as published, so that the divergence stays finite.
 *
 * @see <a href="https://doi.org/10.1145/3240323.3240372">Steck 2018, calibrated recommendations</a>
 */
public final class Calibration implements Preference {
  private static final double SMOOTHING = 0.01;

  private final Map<String, Double> wanted;
  private final IntFunction<List<String>> genres;
  private final double weight;
  private final Map<String, Double> counts = new HashMap<>();
  private int known;
  private double unchanged;
  private double withAnother;

  /**
   * A calibration.
   *
   * @param wanted the share of each genre, above 0, adding up to 1; empty for no wish
   * @param genres of each candidate
   */
  public Calibration(Map<String, Double> wanted, IntFunction<List<String>> genres, double weight) {
    this.wanted = new TreeMap<>(wanted);
    this.genres = genres;
    this.weight = weight;
    measure();
  }

  /** The strata of popularity that a mix is made of where it isn't made of genres. */
  public static List<String> strata(View view, int docId) {
    return Shelf.strata(view, docId);
  }

  /** The mix of some tracks' genres, to be wanted of a list; empty if none has any. */
  public static Map<String, Double> mix(List<List<String>> genresOfTracks) {
    Map<String, Double> mix = new TreeMap<>();
    long known = genresOfTracks.stream().filter(genres -> !genres.isEmpty()).count();
    for (List<String> genres : genresOfTracks) {
      genres.forEach(genre -> mix.merge(genre, 1.0 / genres.size() / known, Double::sum));
    }
    return mix;
  }

  @Override
  public double worth(int candidate) {
    if (wanted.isEmpty()) {
      return 0;
    }
    List<String> own = genres.apply(candidate);
    if (own.isEmpty()) {
      return -weight * unchanged;
    }
    double divergence = withAnother;
    for (String genre : own) {
      double p = wanted.getOrDefault(genre, 0.0);
      if (p > 0) {
        double count = counts.getOrDefault(genre, 0.0);
        divergence +=
            p
                * Math.log(
                    share(p, count, known + 1) / share(p, count + 1.0 / own.size(), known + 1));
      }
    }
    return -weight * divergence;
  }

  @Override
  public void chosen(int candidate) {
    List<String> own = genres.apply(candidate);
    own.forEach(genre -> counts.merge(genre, 1.0 / own.size(), Double::sum));
    known += own.isEmpty() ? 0 : 1;
    measure();
  }

  /** The divergence of the list as it is, and if a track of other genres came to it. */
  private void measure() {
    unchanged = divergence(Math.max(1, known));
    withAnother = divergence(known + 1);
  }

  private double divergence(int tracks) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : wanted.entrySet()) {
      double p = entry.getValue();
      sum += p * Math.log(p / share(p, counts.getOrDefault(entry.getKey(), 0.0), tracks));
    }
    return sum;
  }

  private static double share(double p, double count, int tracks) {
    return (1 - SMOOTHING) * count / tracks + SMOOTHING * p;
  }
}
