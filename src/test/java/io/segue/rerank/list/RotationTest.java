package io.segue.rerank.list;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationTest {
  @Test
  void onlyNearlyEqualScoresChangePlaces() {
    SplittableRandom random = Seed.random(RotationTest.class);
    double[] scores =
        IntStream.range(0, 200).mapToDouble(_ -> random.nextDouble()).sorted().toArray();
    int[] order = new Rotation("l1 2026-06-30").order(scores, i -> "t" + i);
    double best = scores[199];
    for (int i = 0; i < order.length; i++) {
      for (int j = i + 1; j < order.length; j++) {
        assertTrue(
            scores[order[i]] > scores[order[j]] - Rotation.NEAR * best, "seed " + Seed.value());
      }
    }
  }

  @Test
  void oneSeedHasOneOrderAndAnotherAnother() {
    double[] scores = new double[50];
    Arrays.fill(scores, 0.5);
    int[] monday = new Rotation("l1 2026-06-29").order(scores, i -> "t" + i);
    assertArrayEquals(monday, new Rotation("l1 2026-06-29").order(scores, i -> "t" + i));
    int[] tuesday = new Rotation("l1 2026-06-30").order(scores, i -> "t" + i);
    assertNotEquals(Arrays.toString(monday), Arrays.toString(tuesday));
  }

  @Test
  void theOrderDoesNotDependOnHowCandidatesAreNumbered() {
    double[] scores = {0.5, 0.5, 0.5, 0.5};
    int[] order = new Rotation("x").order(scores, i -> "t" + i);
    int[] turned = new Rotation("x").order(scores, i -> "t" + (3 - i));
    assertArrayEquals(order, Arrays.stream(turned).map(i -> 3 - i).toArray());
  }
}
