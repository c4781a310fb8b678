package io.segue.evaluate.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {
  @Test
  void pValuesAgreeWithEveryCombinationOfSigns() {
    SplittableRandom random = Seed.random(PairedComparisonTest.class);
    double[] differences = new double[12];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = random.nextDouble(-0.5, 1);
    }
    double observed = 0;
    for (double difference : differences) {
      observed += difference;
    }
    int asLarge = 0;
    for (int signs = 0; signs < 1 << differences.length; signs++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += (signs >>> i & 1) == 0 ? differences[i] : -differences[i];
      }
      asLarge += Math.abs(sum) >= Math.abs(observed) - 1e-12 ? 1 : 0;
    }
    double exact = (double) asLarge / (1 << differences.length);
    assertEquals(exact, new Randomization(Seed.value(), 20_000).pValue(differences), 0.015);
  }

  @Test
  void aRunDoesNotDifferFromItself() {
    Scores scores = random(200, 0);
    Map<String, Difference> compared = compare(scores, scores);
    assertEquals(new Difference(0, new Interval(0, 0), 1), compared.get("x"));
  }

  @Test
  void aSmallGainOfEverybodyIsFoundAndItsOppositeToo() {
    Scores worse = random(300, 0);
    Scores better = random(300, 0.01);
    Difference gain = compare(better, worse).getOrDefault("x", NONE);
    assertEquals(0.01, gain.mean(), 1e-12);
    assertTrue(gain.interval().low() > 0);
    assertEquals(1 / 2_000.0, gain.pValue(), 1e-12);
    assertEquals(-0.01, compare(worse, better).getOrDefault("x", NONE).mean(), 1e-12);
  }

  @Test
  void whereOneRunHasNoValueNothingIsCompared() {
    Scores first = new Scores(List.of("x"), new double[][] {{Double.NaN}, {3}, {5}});
    Scores second = new Scores(List.of("x"), new double[][] {{1}, {2}, {4}});
    assertEquals(1, compare(first, second).getOrDefault("x", NONE).mean());
  }

  @Test
  void runsOfOtherListenersCannotBeCompared() {
    assertThrows(IllegalArgumentException.class, () -> compare(random(3, 0), random(4, 0)));
  }

  private static final Difference NONE = new Difference(0, new Interval(0, 0), 1);

  private static Map<String, Difference> compare(Scores first, Scores second) {
    return new PairedComparison(Bootstrap.usual(1), Randomization.usual(1)).compare(first, second);
  }

  /** The same listeners each time, all better by {@code gain}. */
  private static Scores random(int listeners, double gain) {
    SplittableRandom random = Seed.random(PairedComparisonTest.class);
    double[][] rows = new double[listeners][1];
    for (double[] row : rows) {
      row[0] = random.nextDouble() + gain;
    }
    return new Scores(List.of("x"), rows);
  }
}
