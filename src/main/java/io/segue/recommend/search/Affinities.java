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
            .filter(evidence -> evidence.preference().value() > 0)
            .sorted(
                Comparator.comparingDouble(Affinities::weight)
                    .reversed()
                    .thenComparing(Evidence::track))
            .limit(MAX_TRACKS)
            .toList();
    int[] docIds = view.docIds(liked.stream().map(Evidence::track).toList());
    Taste taste = Taste.of(view, liked, docIds);
    return new Affinity(artists(view, liked), taste.cf().flatMap(Kernels::direction));
  }

  private static double weight(Evidence evidence) {
    return evidence.preference().value();
  }

  /** The logarithm of what speaks for an artist, relative to the most liked one's. */
  private static Map<String, Float> artists(View view, List<Evidence> liked) {
    Map<String, Double> sums = new HashMap<>();
    for (Evidence evidence : liked) {
      view.docId(evidence.track())
          .ifPresent(docId ->
              view.track(docId)
                  .artists()
                  .forEach(
                      artist -> sums.merge(KeywordForm.of(artist), weight(evidence), Double::sum)));
    }
    double most = sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    Map<String, Float> weights = new HashMap<>();
    sums.forEach(
        (artist, sum) -> weights.put(artist, (float) (Math.log1p(sum) / Math.log1p(most))));
    return weights;
  }
}
