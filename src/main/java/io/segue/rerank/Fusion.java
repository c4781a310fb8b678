package io.segue.rerank;

import java.util.Locale;

/**
 * How the signals of a candidate become one score.
 *
 * @param weights how much each signal counts, and the name of the profile
 * @param method how they are put together
 * @param normalisation what makes a weighted sum's signals comparable
 * @param newcomers other weights while a history is short
 * @param dial what is lifted
 */
public record Fusion(
    Weights weights,
    Method method,
    Normalisation normalisation,
    Newcomers newcomers,
    TailDial dial) {

  /** How signals are put together. */
  public enum Method {
    /** The sum of normalised signals by weight. */
    WEIGHTED_SUM,
    /** Reciprocal rank fusion: the sum of reciprocal ranks by weight. */
    RRF;

    /** The name in profiles and requests. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What makes signals comparable. */
  public enum Normalisation {
    /** 0 for the least, 1 for the greatest. */
    MIN_MAX,
    /** Standard deviations above the mean. */
    Z_SCORE,
    /** The share of candidates that are not better. */
    RANK;

    /** The name in profiles. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The same weights for short and long histories, and nothing lifted. */
  public Fusion(Weights weights, Method method, Normalisation normalisation) {
    this(weights, method, normalisation, Newcomers.NONE, TailDial.NONE);
  }

  /** A weighted sum of signals scaled between their least and greatest value. */
  public static Fusion of(Weights weights) {
    return new Fusion(weights, Method.WEIGHTED_SUM, Normalisation.MIN_MAX);
  }

  /** The same with other weights. */
  public Fusion with(Weights others) {
    return new Fusion(others, method, normalisation, newcomers, dial);
  }

  /** The same with other lifts. */
  public Fusion with(TailDial other) {
    return new Fusion(weights, method, normalisation, newcomers, other);
  }

  /** The same by another method. */
  public Fusion with(Method other) {
    return new Fusion(weights, other, normalisation, newcomers, dial);
  }

  /** The same with other weights while a history is short. */
  public Fusion with(Newcomers others) {
    return new Fusion(weights, method, normalisation, others, dial);
  }

  /**
   * The same as it is after a history of that many tracks that are liked.
   *
   * @param liked at least 0
   */
  public Fusion after(int liked) {
    return with(newcomers.over(weights, liked)).with(Newcomers.NONE);
  }
}
