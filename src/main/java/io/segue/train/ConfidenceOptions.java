package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;

/**
 * How much the preferences of a history count, in training and at request time alike.
 *
 * <p>With v = {@link io.segue.listening.Preference#value}, the weight of v is
 *
 * <pre>
 *   w(v) · 2^(−age / halfLifeDays)   if v is positive
 *   −dislike · w(−v)                 if v is negative
 *   w(v) = 1                                                      (binary)
 *        = log(1 + v)                                             (log)
 *        = v                                                      (linear)
 *        = v (saturation + 1) / (v + saturation (1 − b + b L/L̄))   (bm25, b = lengthWeight)
 * </pre>
 *
 * where L is the sum of the positive v of the history and L̄ its mean over all listeners, so that a
 * listener is a document, and a track a word without a weight of its own. The age is that of the
 * latest dated listen of the track, in days before the newest listen that was learned from; what
 * has no time doesn't age, and neither do dislikes.
 *
 * @param weight which w
 * @param saturation of bm25, more than 0 to 1,000
 * @param lengthWeight of bm25, 0 (long histories count like short ones) to 1
 * @param dislike how much evidence against a track counts beside as much evidence for it, 0 to 1
 * @param halfLifeDays 0 (nothing ages), or 0.01 to 100,000
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson, Zaragoza 2009</a>
 */
public record ConfidenceOptions(
    PlayWeight weight,
    double saturation,
    double lengthWeight,
    double dislike,
    double halfLifeDays) {
  private static final double MAX_SATURATION = 1_000;
  private static final double MIN_HALF_LIFE = 0.01;
  private static final double MAX_HALF_LIFE = 100_000;

  public ConfidenceOptions {
    require("saturation", saturation > 0 && saturation <= MAX_SATURATION, "0 to 1000", saturation);
    require("length-weight", lengthWeight >= 0 && lengthWeight <= 1, "0 to 1", lengthWeight);
    require("dislike", dislike >= 0 && dislike <= 1, "0 to 1", dislike);
    require(
        "half-life-days",
        halfLifeDays == 0 || (halfLifeDays >= MIN_HALF_LIFE && halfLifeDays <= MAX_HALF_LIFE),
        "0 or 0.01 to 100000",
        halfLifeDays);
  }

  /** That weight, and the usual of all else: nothing ages, and dislikes count little. */
  public static ConfidenceOptions of(PlayWeight weight) {
    return new ConfidenceOptions(weight, 1.2, 0.75, 0.05, 0);
  }

  /**
   * The weights of one history, each with the sign of its preference.
   *
   * @param preferences finite and not 0
   * @param latestDays days since 1970 UTC of the latest listen of each; 0 if unknown
   * @throws IllegalArgumentException if a preference is 0 or not finite, or the lengths differ
   */
  public float[] weights(float[] preferences, float[] latestDays, HistoryScale scale) {
    if (preferences.length != latestDays.length) {
      throw new IllegalArgumentException(
          "length mismatch: " + preferences.length + " != " + latestDays.length);
    }
    double length = HistoryScale.length(preferences, 0, preferences.length);
    double half = halfSaturated(scale.meanLength() > 0 ? length / scale.meanLength() : 1);
    float[] weights = new float[preferences.length];
    for (int e = 0; e < weights.length; e++) {
      float v = preferences[e];
      if (v == 0 || !Float.isFinite(v)) {
        throw new IllegalArgumentException("a preference must be finite and not 0: " + v);
      }
      double magnitude = of(Math.abs(v), half);
      weights[e] =
          (float) (v > 0 ? magnitude * freshness(latestDays[e], scale) : -dislike * magnitude);
    }
    return weights;
  }

  /** The weights of all histories. */
  SparseMatrix weights(ListenMatrix matrix, HistoryScale scale) {
    SparseMatrix plays = matrix.plays();
    float[] weights = new float[plays.entries()];
    for (int row = 0; row < plays.rows(); row++) {
      int from = plays.offset(row);
      int to = plays.offset(row + 1);
      float[] history =
          weights(
              Arrays.copyOfRange(plays.values(), from, to),
              Arrays.copyOfRange(matrix.latestDays().values(), from, to),
              scale);
      System.arraycopy(history, 0, weights, from, history.length);
    }
    return plays.withValues(weights);
  }

  private double of(double magnitude, double half) {
    return switch (weight) {
      case BINARY -> 1;
      case LOG -> Math.log1p(magnitude);
      case LINEAR -> magnitude;
      case BM25 -> magnitude * (saturation + 1) / (magnitude + half);
    };
  }

  /** The preference that weighs half of what the largest would. */
  private double halfSaturated(double relativeLength) {
    return saturation * (1 - lengthWeight + lengthWeight * relativeLength);
  }

  private double freshness(double latestDay, HistoryScale scale) {
    if (halfLifeDays == 0 || latestDay == 0) {
      return 1;
    }
    return Math.pow(2, -Math.max(0, scale.newestDay() - latestDay) / halfLifeDays);
  }

  private static void require(String option, boolean holds, String range, double found) {
    if (!holds) {
      throw new IllegalArgumentException(option + " must be " + range + ": " + found);
    }
  }
}
