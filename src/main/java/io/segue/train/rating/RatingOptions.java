package io.segue.train.rating;

import java.util.List;

/**
 * Everything that predictions depend on beside the ratings.
 *
 * @param version of the form of these options: 1
 * @param model key of a {@link RatingMethod}
 * @param scale the ratings that can be given
 * @param bias for {@code bias}
 * @param svd for {@code svd}
 * @param svdPlusPlus for {@code svd++}
 * @param bayesian for {@code bayesian-…}
 */
public record RatingOptions(
    int version,
    String model,
    RatingScale scale,
    BiasOptions bias,
    DescentOptions svd,
    DescentOptions svdPlusPlus,
    SamplingOptions bayesian) {
  /** Tuned on a part of MovieLens 100K's first training file. */
  public static final RatingOptions DEFAULT =
      new RatingOptions(
          1,
          "bayesian-timesvd++",
          new RatingScale(1, 5),
          new BiasOptions(10, 15, 10),
          new DescentOptions(100, 20, 0.005, 0.02, 0.1, 42),
          new DescentOptions(20, 20, 0.007, 0.02, 0.1, 42),
          new SamplingOptions(12, 2, 300, 60, 0.2, 10, List.of(1440, 10, 1), 42));

  private static final int VERSION = 1;

  public RatingOptions {
    if (version != VERSION) {
      throw new IllegalArgumentException("version must be " + VERSION + ": " + version);
    }
    if (RatingMethod.ofKey(model).isEmpty()) {
      throw new IllegalArgumentException(
          "model must be one of " + RatingMethod.keys() + ": " + model);
    }
  }
}
