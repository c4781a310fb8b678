package io.segue.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class NeighbourRowTest {
  private static final int TRACKS = 70_000_000;

  @Test
  void decodingGivesBackEveryWeightWithinHalfAUnit() {
    SplittableRandom random = Seed.random(NeighbourRowTest.class);
    for (int round = 0; round < 50; round++) {
      int[] ordinals = random.ints(round, 0, 5_000).distinct().sorted().toArray();
      float[] weights = new float[ordinals.length];
      float largest = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) random.nextGaussian();
        largest = Math.max(largest, Math.abs(weights[i]));
      }
      NeighbourSums sums = new NeighbourSums.Spare(5_000).take();
      NeighbourRow.add(NeighbourRow.encode(ordinals, weights, 0, ordinals.length), 2f, sums);
      float[] expected = new float[5_000];
      for (int i = 0; i < weights.length; i++) {
        expected[ordinals[i]] = 2 * weights[i];
      }
      for (int i = 0; i < expected.length; i++) {
        assertEquals(
            expected[i], sums.of(i), 1.1 * largest / Short.MAX_VALUE, "seed " + Seed.value());
      }
    }
  }

  @Test
  void distancesMayTakeManyBytes() {
    int[] ordinals = {0, 127, 128, 20_000, TRACKS - 1};
    float[] weights = {1, 1, 1, 1, 1};
    NeighbourSums sums = new NeighbourSums.Spare(TRACKS).take();
    NeighbourRow.add(NeighbourRow.encode(ordinals, weights, 0, 5), 1f, sums);
    for (int ordinal : ordinals) {
      assertEquals(1f, sums.of(ordinal), 1e-6f);
    }
  }

  @Test
  void aRowMayBeAPartOfLongerArrays() {
    NeighbourSums sums = new NeighbourSums.Spare(10).take();
    BytesRef row = NeighbourRow.encode(new int[] {9, 2, 4, 1}, new float[] {9, 1, -3, 9}, 1, 3);
    NeighbourRow.add(row, 1f, sums);
    assertEquals(1f, sums.of(2), 1e-4f);
    assertEquals(-3f, sums.of(4), 1e-4f);
    assertEquals(0f, sums.of(9));
  }

  @Test
  void theWeightsOfSomeOrdinalsAreThoseThatAreAdded() {
    SplittableRandom random = Seed.random(NeighbourRowTest.class);
    for (int round = 1; round < 50; round++) {
      int[] ordinals = random.ints(round * 10L, 0, 100_000).distinct().sorted().toArray();
      float[] weights = new float[ordinals.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) random.nextGaussian();
      }
      BytesRef row = NeighbourRow.encode(ordinals, weights, 0, ordinals.length);
      NeighbourSums sums = new NeighbourSums.Spare(100_000).take();
      NeighbourRow.add(row, 1f, sums);
      int[] wanted =
          IntStream.concat(IntStream.of(-1, 5, 5), IntStream.of(ordinals).limit(round))
              .sorted()
              .toArray();
      float[] found = NeighbourRow.weights(row, wanted);
      for (int i = 0; i < wanted.length; i++) {
        float expected = wanted[i] < 0 ? 0 : sums.of(wanted[i]);
        assertEquals(expected, found[i], "ordinal " + wanted[i] + ", seed " + Seed.value());
      }
    }
  }

  @Test
  void refusesWeightsThatAreNotFinite() {
    assertThrows(
        GenerationException.class,
        () -> NeighbourRow.encode(new int[] {1}, new float[] {Float.NaN}, 0, 1));
  }
}
