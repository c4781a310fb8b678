package io.segue.recommend.search;

import io.segue.catalog.KeywordForm;
import io.segue.index.View;
import io.segue.recommend.Evidence;
import io.segue.recommend.Taste;
import io.segue.retrieve.search.Affinity;
import io.segue.vector.Kernels;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a history tells about liking. */
final class Affinities {
  /** Tracks of a history that count, most heard first. */
  private static final int MAX_TRACKS = 300;

  private Affinities() {}

  static Affinity of(View view, List<Evidence> history) {
    List<Evidence> liked =
        history.stream()
            .filter(evidence -> evidence.verdict() != Evidence.Verdict.HATED)
            .sorted(
                Comparator.comparingInt(Evidence::plays).reversed().thenComparing(Evidence::track))
            .limit(MAX_TRACKS)
            .toList();
    return new Affinity(
        artists(view, liked), Taste.of(view, liked).cf().flatMap(Kernels::direction));
  }

  /** The logarithm of the plays of an artist, relative to the most heard one's. */
  private static Map<String, Float> artists(View view, List<Evidence> liked) {
    Map<String, Long> plays = new HashMap<>();
    for (Evidence evidence : liked) {
      view.docId(evidence.track())
          .ifPresent(docId ->
              view.track(docId)
                  .artists()
                  .forEach(artist ->
                      plays.merge(
                          KeywordForm.of(artist),
                          (long) Math.max(1, evidence.plays()),
                          Long::sum)));
    }
    double most = plays.values().stream().mapToLong(Long::longValue).max().orElse(1);
    Map<String, Float> weights = new HashMap<>();
    plays.forEach((artist, times) ->
        weights.put(artist, (float) (Math.log1p((double) times) / Math.log1p(most))));
    return weights;
  }
}
