package io.segue.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.catalog.TrackId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricsTest {
  /** Tracks t0 to t9 with 40, 20, 10, 10, 6, 5, 4, 3, 2 and 0 training listeners: 100 pairs. */
  private static final TrainProfile PROFILE = profile(40, 20, 10, 10, 6, 5, 4, 3, 2, 0);

  private static final double LOG_3 = Math.log(3) / Math.log(2);

  @Test
  void hitsAtRanksOneAndThreeOfFourHeldOut() {
    JudgedList list = new JudgedList(new int[] {0, 5, 9, 3}, new int[] {0, 1, 2, 9});
    assertEquals(0.25, value("recall", list, 1));
    assertEquals(0.5, value("recall", list, 3));
    assertEquals(1.5 / (1 + 1 / LOG_3 + 0.5), value("ndcg", list, 3), 1e-12);
    assertEquals((1 + 2.0 / 3) / 3, value("map", list, 3), 1e-12);
    assertEquals((1 + 2.0 / 3) / 4, value("map", list, 20), 1e-12);
    assertEquals(1, value("hit", list, 3));
    assertEquals(1, value("mrr", list, 3));
    assertEquals((40 + 5 + 0) / 3.0, value("arp", list, 3), 1e-12);
    // t5 and t9 lie outside the 80 % that t0 to t3 hold.
    assertEquals(2 / 3.0, value("aplt", list, 3), 1e-12);
    double discounts = 1 + 1 / LOG_3 + 0.5;
    assertEquals((0.6 * 1 + 1.0 * 0.5) / discounts, value("epc", list, 3), 1e-12);
    double bitsOfHead = -Math.log(0.4) / Math.log(2);
    double bitsOfUnheard = -Math.log(0.02) / Math.log(2);
    assertEquals((bitsOfHead + bitsOfUnheard * 0.5) / discounts, value("efd", list, 3), 1e-12);
  }

  @Test
  void aPerfectListScoresOneAndAnEmptyOneNothing() {
    JudgedList perfect = new JudgedList(new int[] {4, 2, 7}, new int[] {2, 4, 7});
    JudgedList empty = new JudgedList(new int[0], new int[] {2});
    for (String key : List.of("recall", "ndcg", "map", "hit", "mrr")) {
      assertEquals(1, value(key, perfect, 20), 1e-12, key);
      assertEquals(0, value(key, empty, 20), key);
    }
    for (String key : List.of("arp", "aplt", "epc", "efd")) {
      assertEquals(0, value(key, empty, 20), key);
    }
    assertTrue(Double.isNaN(value("ild", empty, 20)));
  }

  @Test
  void theFirstHitDecidesReciprocalRank() {
    JudgedList list = new JudgedList(new int[] {5, 4, 3, 2}, new int[] {2, 3});
    assertEquals(0, value("mrr", list, 2));
    assertEquals(1 / 3.0, value("mrr", list, 4), 1e-12);
  }

  @Test
  void diversityIsTheMeanOverAllPairs() {
    SplittableRandom random = Seed.random(MetricsTest.class);
    Map<Integer, float[]> vectors = new HashMap<>();
    for (int track = 0; track < 8; track++) {
      vectors.put(track, unit(random));
    }
    JudgedList list = new JudgedList(new int[] {9, 3, 0, 7, 8, 1, 2}, new int[] {5});
    double sum = 0;
    int pairs = 0;
    int[] known = {3, 0, 7, 1, 2};
    for (int a = 0; a < known.length; a++) {
      for (int b = 0; b < a; b++) {
        sum +=
            1
                - dot(
                    vectors.getOrDefault(known[a], new float[16]),
                    vectors.getOrDefault(known[b], new float[16]));
        pairs++;
      }
    }
    ListMetric diversity = new IntraListDiversity(track -> Optional.ofNullable(vectors.get(track)));
    assertEquals(sum / pairs, diversity.value(list, 20), 1e-6);
    assertTrue(Double.isNaN(diversity.value(list, 2)));
  }

  @Test
  void accuracyStaysWithinZeroAndOneAndGrowsWithK() {
    SplittableRandom random = Seed.random(MetricsTest.class);
    for (int round = 0; round < 500; round++) {
      JudgedList list = randomList(random);
      for (String key : List.of("recall", "hit", "mrr")) {
        assertTrue(value(key, list, 3) <= value(key, list, 7) + 1e-12, key);
      }
      for (String key : List.of("recall", "ndcg", "map", "hit", "mrr", "aplt", "epc")) {
        double value = value(key, list, 5);
        assertTrue(value >= 0 && value <= 1 + 1e-12, key + " " + value);
      }
    }
  }

  @Test
  void coverageAndGiniLookAtTheCountedTracks() {
    BitSet counted = bits(0, 1, 2, 3);
    ShownTracks shown = new ShownTracks(10, counted);
    shown.add(new JudgedList(new int[] {0, 1, 9}, new int[] {5}), 3);
    shown.add(new JudgedList(new int[] {0, 8, 2}, new int[] {5}), 2);
    assertEquals(0.5, new Coverage().value(shown));
    // Ascending times 0 0 1 2 of n = 4: (1 x 1 + 3 x 2) / (4 x 3).
    assertEquals(7 / 12.0, new Gini().value(shown), 1e-12);
    assertEquals(0, new Gini().value(new ShownTracks(10, counted)));
    assertEquals(0, new Coverage().value(new ShownTracks(10, new BitSet())));
  }

  @Test
  void strataFollowTheSharesOfListening() {
    String strata =
        IntStream.range(0, 10).mapToObj(track -> PROFILE.stratum(track).key()).toList().toString();
    assertEquals("[head, head, mid, mid, tail, tail, cold, cold, cold, cold]", strata);
    assertEquals(2, PROFILE.fewestListeners());
    assertEquals(100, PROFILE.trainPairs());
  }

  @Test
  void aListWithoutTargetsCannotBeJudged() {
    assertThrows(IllegalArgumentException.class, () -> new JudgedList(new int[] {1}, new int[0]));
  }

  private static double value(String key, JudgedList list, int k) {
    return Metrics.ofLists(PROFILE, _ -> Optional.empty()).stream()
        .filter(metric -> metric.key().equals(key))
        .findFirst()
        .orElseThrow()
        .value(list, k);
  }

  private static TrainProfile profile(int... listeners) {
    NavigableSet<TrackId> tracks = new TreeSet<>();
    Map<TrackId, Integer> counts = new HashMap<>();
    for (int track = 0; track < listeners.length; track++) {
      tracks.add(new TrackId("t" + track));
      if (listeners[track] > 0) {
        counts.put(new TrackId("t" + track), listeners[track]);
      }
    }
    return new TrainProfile(tracks, counts, 100);
  }

  private static JudgedList randomList(SplittableRandom random) {
    int[] ranked = random.ints(random.nextInt(10), 0, 10).distinct().toArray();
    int[] targets = random.ints(1 + random.nextInt(6), 0, 10).distinct().sorted().toArray();
    return new JudgedList(ranked, targets);
  }

  private static BitSet bits(int... tracks) {
    return IntStream.of(tracks).collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private static float[] unit(SplittableRandom random) {
    float[] vector = new float[16];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextDouble(-1, 1);
      square += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
  }
}
