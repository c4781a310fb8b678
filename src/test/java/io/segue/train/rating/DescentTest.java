package io.segue.train.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.Seed;
import io.segue.train.rating.StochasticDescent.Kind;
import io.segue.vector.DenseTable;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DescentTest {
  private static final DescentOptions OPTIONS = new DescentOptions(3, 1, 0.5, 0.3, 0.5, 1);
  private static final double H = 1e-5;

  private final SplittableRandom random = Seed.random(DescentTest.class);
  private final Ratings known = Ratings.of(new Planted(random, 5, 6, 0.3).ratings());

  @ParameterizedTest
  @EnumSource(Kind.class)
  void stepsDownTheNumericalGradient(Kind kind) {
    for (int entry = 0; entry < known.count(); entry++) {
      Descent descent = new Descent(known, OPTIONS, kind, random);
      double[] before = parameters(descent);
      descent.step(entry);
      double[] after = parameters(descent);
      for (int p = 0; p < before.length; p++) {
        double[] up = before.clone();
        double[] down = before.clone();
        up[p] += H;
        down[p] -= H;
        double gradient = (loss(up, kind, entry) - loss(down, kind, entry)) / (2 * H);
        assertEquals(
            before[p] - OPTIONS.rate() * gradient,
            after[p],
            1e-5,
            kind + " entry " + entry + " parameter " + p + " seed " + Seed.value());
      }
    }
  }

  /** Biases of listeners and tracks, then p, q and y. */
  private static double[] parameters(Descent descent) {
    int size = 0;
    double[] all = new double[1_000];
    for (double[] biases : new double[][] {descent.biases.listeners, descent.biases.tracks}) {
      for (double bias : biases) {
        all[size++] = bias;
      }
    }
    for (DenseTable table : new DenseTable[] {descent.listeners, descent.tracks, descent.rated}) {
      for (float value : table.values()) {
        all[size++] = value;
      }
    }
    return Arrays.copyOf(all, size);
  }

  private double loss(double[] parameters, Kind kind, int entry) {
    int d = OPTIONS.dimension();
    int u = known.rows()[entry];
    int i = known.values().columnOrdinals()[entry];
    int p = known.listeners() + known.tracks();
    int q = p + known.listeners() * d;
    int y = q + known.tracks() * d;
    int from = known.values().offset(u);
    int to = known.values().offset(u + 1);
    double predicted = known.mean() + parameters[u] + parameters[known.listeners() + i];
    double squares = square(parameters[u]) + square(parameters[known.listeners() + i]);
    for (int k = 0; k < d; k++) {
      double taste = parameters[p + u * d + k];
      squares += square(taste) + square(parameters[q + i * d + k]);
      for (int e = from; e < to && kind == Kind.SVD_PLUS_PLUS; e++) {
        double rated = parameters[y + known.values().columnOrdinals()[e] * d + k];
        taste += rated / Math.sqrt(to - from);
        squares += square(rated);
      }
      predicted += taste * parameters[q + i * d + k];
    }
    return square(known.values().values()[entry] - predicted) / 2 + OPTIONS.ridge() * squares / 2;
  }

  private static double square(double x) {
    return x * x;
  }
}
