package io.segue.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChanceTest {
  @Test
  void lotteryDrawsInProportionToWeights() {
    double[] weights = {1, 0, 3, 6};
    Lottery lottery = Lottery.of(weights.length, i -> weights[i]);
    Dice dice = Dice.seeded(Seed.value());
    int[] drawn = new int[weights.length];
    for (int i = 0; i < 10_000; i++) {
      drawn[lottery.draw(dice)]++;
    }
    for (int i = 0; i < weights.length; i++) {
      assertEquals(
          weights[i] * 1_000, drawn[i], weights[i] * 200, "ticket " + i + ", seed " + Seed.value());
    }
  }

  @Test
  void lotteryWithoutWeightIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Lottery.of(3, i -> 0));
    assertThrows(IllegalArgumentException.class, () -> Lottery.of(3, i -> Double.NaN));
  }

  @Test
  void sharesSumToTheTotal() {
    assertArrayEquals(new int[] {2, 4, 6}, Shares.of(12, 1, new double[] {1, 3, 5}));
    assertArrayEquals(new int[] {0, 7, 0}, Shares.of(7, 0, new double[] {0, 1, 0}));
    double[] weights = new double[997];
    Arrays.setAll(weights, i -> 1.0 / (i + 1));
    assertEquals(10_007, Arrays.stream(Shares.of(10_007, 1, weights)).sum());
  }

  @Test
  void splitDiceDifferButRepeat() {
    Dice one = Dice.seeded(Seed.value());
    Dice same = Dice.seeded(Seed.value());
    double first = one.split().uniform(0, 1);
    assertEquals(first, same.split().uniform(0, 1));
    assertNotEquals(first, one.split().uniform(0, 1));
  }
}
