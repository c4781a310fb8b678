package io.segue.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.catalog.TrackId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
  @Test
  void agreesWithFiguresWorkedOutByHand() {
    RankingMetrics metrics = new RankingMetrics(3);
    // Hits at ranks 1 and 3 of two held-out tracks: 1 + 1/log2(4) over 1 + 1/log2(3).
    metrics.add(list("a", "x", "b"), set("a", "b"));
    // A hit beyond the third rank does not count.
    metrics.add(list("x", "y", "z", "c"), set("c"));
    assertEquals(2, metrics.listeners());
    assertEquals((1.0 + 0.0) / 2, metrics.recall(), 1e-12);
    assertEquals(1.5 / (1 + 1 / 1.584962500721156) / 2, metrics.ndcg(), 1e-12);
    assertEquals(5 / 10.0, metrics.coverage(10), 1e-12);
  }

  @Test
  void perfectListOfFewerThanKHeldOutTracksScoresOne() {
    RankingMetrics metrics = new RankingMetrics(20);
    metrics.add(list("a", "b"), set("b", "a"));
    assertEquals(1, metrics.ndcg(), 1e-12);
    assertEquals(1, metrics.recall(), 1e-12);
  }

  @Test
  void recallHasEveryHeldOutTrackInItsDenominator() {
    RankingMetrics metrics = new RankingMetrics(1);
    metrics.add(list("a"), set("a", "b", "c", "d"));
    assertEquals(0.25, metrics.recall(), 1e-12);
    assertEquals(1, metrics.ndcg(), 1e-12);
  }

  @Test
  void rejectsKBelowOne() {
    assertThrows(IllegalArgumentException.class, () -> new RankingMetrics(0));
  }

  private static List<TrackId> list(String... ids) {
    return Stream.of(ids).map(TrackId::new).toList();
  }

  private static Set<TrackId> set(String... ids) {
    return Stream.of(ids).map(TrackId::new).collect(Collectors.toSet());
  }
}
