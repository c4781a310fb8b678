package io.segue.rerank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Methods and normalisations beside the weighted sum of min-max signals. */
class FusionTest {

  @Test
  void reciprocalRanksAddUpByWeight() {
    SignalTable table = table(new float[] {9, 5, 7}, new float[] {1, 3, 2});
    List<Fused> fused = fuse(Fusion.of(weights(3, 1)).with(Fusion.Method.RRF), table);
    // Ranks: cf 1, 3, 2; content 3, 1, 2. Shares 0.75 and 0.25, k = 60.
    assertEquals(List.of(0, 2, 1), fused.stream().map(Fused::docId).toList());
    assertEquals(0.75 + 0.25 * 61 / 63, fused.get(0).score(), 1e-12);
    assertEquals(61.0 / 62, fused.get(1).score(), 1e-12);
  }

  @Test
  void equalOnesShareTheBestRankAndUnknownOnesGetNothing() {
    SignalTable table = table(new float[] {4, 4, Float.NaN, 1}, new float[] {1, 1, 1, 1});
    List<Fused> fused = fuse(Fusion.of(weights(1, 0)).with(Fusion.Method.RRF), table);
    assertEquals(List.of(0, 1, 3, 2), fused.stream().map(Fused::docId).toList());
    assertEquals(1, fused.get(1).score(), 1e-12);
    assertEquals(61.0 / 63, fused.get(2).score(), 1e-12);
    assertEquals(0, fused.get(3).score());
  }

  @Test
  void ranksIgnoreHowFarValuesLieApart() {
    Fusion byRank =
        new Fusion(weights(1, 1), Fusion.Method.WEIGHTED_SUM, Fusion.Normalisation.RANK);
    List<Fused> near = fuse(byRank, table(new float[] {3, 2, 1}, new float[] {1, 2, 4}));
    List<Fused> far = fuse(byRank, table(new float[] {900, 2, -8}, new float[] {1, 2, 2.1f}));
    assertEquals(near, far);
    assertEquals(0.5 * 1 + 0.5 / 3, near.getFirst().score(), 1e-12);
  }

  @Test
  void standardDeviationsOrderAsTheTextbookDoes() {
    SplittableRandom random = Seed.random(FusionTest.class);
    Fusion fusion =
        new Fusion(weights(2, 1), Fusion.Method.WEIGHTED_SUM, Fusion.Normalisation.Z_SCORE);
    for (int round = 0; round < 50; round++) {
      float[] cf = column(random, 20);
      float[] content = column(random, 20);
      double[] expected = new double[20];
      for (int i = 0; i < 20; i++) {
        expected[i] = 2 * textbook(cf, i) + textbook(content, i);
      }
      List<Integer> order =
          IntStream.range(0, 20)
              .boxed()
              .sorted((a, b) -> Double.compare(expected[b], expected[a]))
              .toList();
      assertEquals(
          order,
          fuse(fusion, table(cf, content)).stream().map(Fused::docId).toList(),
          "seed " + Seed.value());
    }
  }

  @Test
  void partsAddUpAndScoresNeverRiseWhateverTheFusion() {
    SplittableRandom random = Seed.random(FusionTest.class);
    for (Fusion.Method method : Fusion.Method.values()) {
      for (Fusion.Normalisation normalisation : Fusion.Normalisation.values()) {
        Fusion fusion = new Fusion(weights(0.7, 0.4), method, normalisation);
        double last = Double.POSITIVE_INFINITY;
        for (Fused row : fuse(fusion, table(column(random, 60), column(random, 60)))) {
          double sum = row.parts().values().stream().mapToDouble(Double::doubleValue).sum();
          assertEquals(row.score(), sum, 1e-9);
          assertTrue(row.score() <= last && row.score() >= 0, fusion + " seed " + Seed.value());
          last = row.score();
        }
      }
    }
  }

  @Test
  void withoutAnyWeightAllSignalsCountAlike() {
    SignalTable table = table(new float[] {1, 0}, new float[] {0, 0.5f});
    assertEquals(fuse(Fusion.of(weights(1, 1)), table), fuse(Fusion.of(weights(0, 0)), table));
  }

  private static double textbook(float[] column, int row) {
    double mean = IntStream.range(0, column.length).mapToDouble(i -> column[i]).sum() / 20;
    double square =
        IntStream.range(0, column.length)
                .mapToDouble(i -> (column[i] - mean) * (column[i] - mean))
                .sum()
            / 20;
    return (column[row] - mean) / Math.sqrt(square);
  }

  private static float[] column(SplittableRandom random, int size) {
    float[] column = new float[size];
    for (int i = 0; i < size; i++) {
      column[i] = (float) random.nextGaussian();
    }
    return column;
  }

  private static Weights weights(double cf, double content) {
    return new Weights("test", Map.of("cf", cf, "content", content));
  }

  private static SignalTable table(float[] cf, float[] content) {
    SignalTable table = new SignalTable(IntStream.range(0, cf.length).toArray());
    table.add("cf", cf);
    table.add("content", content);
    return table;
  }

  private static List<Fused> fuse(Fusion fusion, SignalTable table) {
    FusedOrder order = FusedOrder.of(fusion, table, docId -> Integer.toString(docId + 1_000));
    List<Fused> all = new ArrayList<>();
    for (Optional<Fused> next = order.next(); next.isPresent(); next = order.next()) {
      all.add(next.get());
    }
    return all;
  }
}
