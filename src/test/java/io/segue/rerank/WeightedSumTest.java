package io.segue.rerank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedSumTest {

  @Test
  void addsScaledSignalsByWeight() {
    SignalTable table = new SignalTable(rows(3));
    table.add("cf", new float[] {2, 4, 3});
    table.add("content", new float[] {-1, -3, -1});
    List<Fused> fused = fuse(fusion(Map.of("cf", 3.0, "content", 1.0)), table, WeightedSumTest::id);
    // Scaled: cf 0, 1, 0.5; content 1, 0, 1; weights 0.75 and 0.25.
    assertEquals(List.of(1, 2, 0), fused.stream().map(Fused::docId).toList());
    assertEquals(0.75, fused.get(0).score(), 1e-12);
    assertEquals(0.375 + 0.25, fused.get(1).score(), 1e-12);
    assertEquals(0.25, fused.get(2).score(), 1e-12);
  }

  @Test
  void unknownSignalGivesNothing() {
    SignalTable table = new SignalTable(rows(3));
    table.add("cf", new float[] {5, Float.NaN, 1});
    List<Fused> fused = fuse(fusion(Map.of("cf", 1.0)), table, WeightedSumTest::id);
    assertEquals(List.of(0, 1, 2), fused.stream().map(Fused::docId).toList());
    assertEquals(0, fused.get(1).score());
  }

  @Test
  void equalSignalGivesAllOfItsWeight() {
    SignalTable table = new SignalTable(rows(2));
    table.add("cf", new float[] {7, 7});
    assertEquals(1, fuse(fusion(Map.of("cf", 0.2)), table, WeightedSumTest::id).get(1).score());
  }

  @Test
  void tiesGoToTheSmallerId() {
    SignalTable table = new SignalTable(rows(3));
    table.add("cf", new float[] {1, 1, 1});
    List<Fused> fused =
        fuse(fusion(Map.of("cf", 1.0)), table, candidate -> List.of("c", "a", "b").get(candidate));
    assertEquals(List.of(1, 2, 0), fused.stream().map(Fused::docId).toList());
  }

  @Test
  void partsAddUpToTheScoreWhichLiesWithinZeroAndOne() {
    SplittableRandom random = Seed.random(WeightedSumTest.class);
    for (int round = 0; round < 200; round++) {
      int size = random.nextInt(50);
      SignalTable table = new SignalTable(rows(size));
      table.add("cf", column(random, size));
      table.add("content", column(random, size));
      table.add("popularity", column(random, size));
      Map<String, Double> weights =
          Map.of("cf", random.nextDouble(), "content", random.nextDouble(), "popularity", 0.0);
      for (Fused row : fuse(fusion(weights), table, WeightedSumTest::id)) {
        double sum = row.parts().values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(row.score(), sum, 1e-9, () -> "seed " + Seed.value());
        assertTrue(row.score() >= 0 && row.score() <= 1 + 1e-9, () -> "seed " + Seed.value());
      }
    }
  }

  @Test
  void emptyTableGivesAnEmptyOrder() {
    SignalTable table = new SignalTable(rows(0));
    table.add("cf", new float[0]);
    assertEquals(List.of(), fuse(fusion(Map.of("cf", 1.0)), table, WeightedSumTest::id));
  }

  @Test
  void rejectsColumnsOfAnotherLengthAndBadWeights() {
    SignalTable table = new SignalTable(rows(2));
    assertThrows(IllegalArgumentException.class, () -> table.add("cf", new float[3]));
    assertThrows(IllegalArgumentException.class, () -> fusion(Map.of("cf", -1.0)));
    assertThrows(IllegalArgumentException.class, () -> fusion(Map.of("cf", Double.NaN)));
  }

  private static String id(int candidate) {
    return "id" + candidate;
  }

  private static int[] rows(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static Fusion fusion(Map<String, Double> weights) {
    return Fusion.of(new Weights("test", weights));
  }

  private static List<Fused> fuse(Fusion fusion, SignalTable table, IntFunction<String> tieBreak) {
    List<Fused> all = new ArrayList<>();
    FusedOrder order = FusedOrder.of(fusion, table, tieBreak);
    for (Optional<Fused> next = order.next(); next.isPresent(); next = order.next()) {
      all.add(next.get());
    }
    return all;
  }

  private static float[] column(SplittableRandom random, int size) {
    float[] column = new float[size];
    for (int i = 0; i < size; i++) {
      column[i] = random.nextInt(5) == 0 ? Float.NaN : (float) random.nextDouble(-9, 9);
    }
    return column;
  }
}
