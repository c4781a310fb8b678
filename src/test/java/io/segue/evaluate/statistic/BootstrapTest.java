package io.segue.evaluate.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void theIntervalIsAboutTwoStandardErrorsWide() {
    SplittableRandom random = Seed.random(BootstrapTest.class);
    double[][] rows = new double[2_000][1];
    for (double[] row : rows) {
      row[0] = random.nextDouble();
    }
    Scores scores = scores(rows, "x");
    Interval interval = interval(scores, "x");
    double mean = scores.means().getOrDefault("x", 0.0);
    double error = Math.sqrt(1 / 12.0 / rows.length);
    assertEquals(mean - 1.96 * error, interval.low(), 0.3 * error);
    assertEquals(mean + 1.96 * error, interval.high(), 0.3 * error);
  }

  @Test
  void oneSeedGivesOneResult() {
    double[][] rows = {{1, 0}, {0, 3}, {4, 1}, {2, 2}};
    Scores scores = scores(rows, "a", "b");
    assertEquals(
        new Bootstrap(5, 200, 0.9).intervals(scores), new Bootstrap(5, 200, 0.9).intervals(scores));
  }

  @Test
  void equalValuesHaveNoWidth() {
    Interval interval = interval(scores(new double[][] {{0.5}, {0.5}, {0.5}}, "x"), "x");
    assertEquals(new Interval(0.5, 0.5), interval);
  }

  @Test
  void missingValuesDoNotCount() {
    double[][] rows = {{0.25, Double.NaN}, {Double.NaN, Double.NaN}, {0.25, Double.NaN}};
    Scores scores = scores(rows, "some", "none");
    assertEquals(0.25, scores.means().get("some"));
    assertFalse(scores.means().containsKey("none"));
    assertEquals(new Interval(0.25, 0.25), interval(scores, "some"));
    assertFalse(Bootstrap.usual(1).intervals(scores).containsKey("none"));
  }

  @Test
  void nobodyHasNoInterval() {
    assertTrue(Bootstrap.usual(1).intervals(scores(new double[0][], "x")).isEmpty());
  }

  @Test
  void weightedSumsEqualThePlainMeansOfTheSameDraws() {
    SplittableRandom random = Seed.random(BootstrapTest.class);
    double[][] rows = new double[50][3];
    for (double[] row : rows) {
      row[0] = random.nextDouble();
      row[1] = random.nextInt(3) == 0 ? Double.NaN : random.nextDouble();
      row[2] = Double.NaN;
    }
    Draws draws = new Draws(scores(rows, "all", "some", "none"));
    for (int seed = 0; seed < 20; seed++) {
      SplittableRandom again = new SplittableRandom(seed);
      Means plain = new Means(3);
      for (int i = 0; i < rows.length; i++) {
        plain.add(rows[again.nextInt(rows.length)]);
      }
      double[] means = draws.means(new SplittableRandom(seed));
      assertEquals(plain.of(0), means[0], 1e-12);
      assertEquals(plain.of(1), means[1], 1e-12);
      assertTrue(Double.isNaN(means[2]));
    }
  }

  @Test
  void rowsMustFitTheNames() {
    assertThrows(IllegalArgumentException.class, () -> scores(new double[][] {{1, 2}}, "only one"));
    assertThrows(IllegalArgumentException.class, () -> new Bootstrap(1, 0, 0.95));
  }

  private static Scores scores(double[][] rows, String... names) {
    return new Scores(List.of(names), rows);
  }

  private static Interval interval(Scores scores, String name) {
    return Bootstrap.usual(Seed.value())
        .intervals(scores)
        .getOrDefault(name, new Interval(Double.NaN, Double.NaN));
  }
}
