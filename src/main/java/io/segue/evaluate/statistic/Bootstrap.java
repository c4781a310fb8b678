package io.segue.evaluate.statistic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Percentile intervals of means: listeners are drawn with replacement, as many as there are, and
 * the middle part of the means of the draws is the interval. All columns see the same draws. One
 * seed gives the same result, whatever the number of threads.
 *
 * @see <a href="https://doi.org/10.1214/ss/1177013815">Efron, Tibshirani 1986</a>
 */
public final class Bootstrap {
  private final long seed;
  private final int resamples;
  private final double confidence;

  /**
   * A bootstrap.
   *
   * @param resamples draws, at least 1
   * @param confidence share of the draws inside the interval, such as 0.95
   */
  public Bootstrap(long seed, int resamples, double confidence) {
    if (resamples < 1 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "resamples must be at least 1 and confidence within 0..1: "
              + resamples
              + ", "
              + confidence);
    }
    this.seed = seed;
    this.resamples = resamples;
    this.confidence = confidence;
  }

  /** 1,000 draws and 95 %. */
  public static Bootstrap usual(long seed) {
    return new Bootstrap(seed, 1_000, 0.95);
  }

  /** The interval of each column in which some listener has a value. */
  public Map<String, Interval> intervals(Scores scores) {
    Map<String, Interval> intervals = new LinkedHashMap<>();
    if (scores.listeners() == 0) {
      return intervals;
    }
    double[][] draws = draws(scores);
    for (int column = 0; column < scores.names().size(); column++) {
      int drawn = column;
      double[] means =
          Arrays.stream(draws)
              .mapToDouble(draw -> draw[drawn])
              .filter(mean -> !Double.isNaN(mean))
              .sorted()
              .toArray();
      if (means.length > 0) {
        double outside = (1 - confidence) / 2;
        intervals.put(
            scores.names().get(column),
            new Interval(quantile(means, outside), quantile(means, 1 - outside)));
      }
    }
    return intervals;
  }

  private double[][] draws(Scores scores) {
    SplittableRandom root = new SplittableRandom(seed);
    SplittableRandom[] sources = new SplittableRandom[resamples];
    Arrays.setAll(sources, _ -> root.split());
    Draws draws = new Draws(scores);
    return Arrays.stream(sources).parallel().map(draws::means).toArray(double[][]::new);
  }

  /** Linear between the two nearest values. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
