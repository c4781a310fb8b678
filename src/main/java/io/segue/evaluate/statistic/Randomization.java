package io.segue.evaluate.statistic;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Paired randomization test, two-sided: if two runs were alike, each listener's difference could as
 * well have the other sign. One seed gives the same result, whatever the number of threads.
 *
 * @see <a href="https://doi.org/10.1145/1321440.1321528">Smucker, Allan, Carterette 2007</a>
 */
public final class Randomization {
  private static final double ROUNDING = 1e-12;

  private final long seed;
  private final int rounds;

  /**
   * A test.
   *
   * @param rounds draws of signs; the smallest p-value is 1 / (rounds + 1)
   */
  public Randomization(long seed, int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1: " + rounds);
    }
    this.seed = seed;
    this.rounds = rounds;
  }

  /** 1,999 rounds. */
  public static Randomization usual(long seed) {
    return new Randomization(seed, 1_999);
  }

  /** How probable a mean difference at least as large is by chance; NaN doesn't count. */
  public double pValue(double[] differences) {
    double[] changed =
        Arrays.stream(differences).filter(value -> !Double.isNaN(value) && value != 0).toArray();
    double observed = Math.abs(Arrays.stream(changed).sum());
    double magnitude = Arrays.stream(changed).map(Math::abs).sum();
    double least = observed - ROUNDING * magnitude;
    SplittableRandom root = new SplittableRandom(seed);
    SplittableRandom[] sources = new SplittableRandom[rounds];
    Arrays.setAll(sources, _ -> root.split());
    long asLarge =
        IntStream.range(0, rounds)
            .parallel()
            .filter(round -> Math.abs(flipped(changed, sources[round])) >= least)
            .count();
    return (asLarge + 1.0) / (rounds + 1.0);
  }

  private static double flipped(double[] values, SplittableRandom random) {
    double sum = 0;
    long signs = 0;
    for (int i = 0; i < values.length; i++) {
      signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
      sum += (signs & 1) == 0 ? values[i] : -values[i];
    }
    return sum;
  }
}
