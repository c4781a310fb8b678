package io.segue.train.rating;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The models there are, the plainest first. */
public enum RatingMethod {
  BIAS("bias"),
  SVD("svd"),
  SVD_PLUS_PLUS("svd++"),
  BAYESIAN_SVD("bayesian-svd"),
  BAYESIAN_SVD_PLUS_PLUS("bayesian-svd++"),
  BAYESIAN_TIME_SVD_PLUS_PLUS("bayesian-timesvd++");

  private final String key;

  RatingMethod(String key) {
    this.key = key;
  }

  /** The name in files and on the command line. */
  public String key() {
    return key;
  }

  /** The method of that {@link #key()}, or empty. */
  public static Optional<RatingMethod> ofKey(String key) {
    return Arrays.stream(values()).filter(method -> method.key.equals(key)).findFirst();
  }

  /** All keys, for a message. */
  public static String keys() {
    return Arrays.stream(values()).map(RatingMethod::key).collect(Collectors.joining(", "));
  }

  /** The model with these options; what it predicts does not depend on the threads. */
  public RatingModel model(RatingOptions options, int threads) {
    RatingScale scale = options.scale();
    return switch (this) {
      case BIAS -> new BiasBaseline(options.bias(), scale);
      case SVD -> new StochasticDescent(options.svd(), scale, StochasticDescent.Kind.SVD);
      case SVD_PLUS_PLUS ->
          new StochasticDescent(options.svdPlusPlus(), scale, StochasticDescent.Kind.SVD_PLUS_PLUS);
      case BAYESIAN_SVD -> sampler(options, BayesianFactorization.Kind.SVD, threads);
      case BAYESIAN_SVD_PLUS_PLUS ->
          sampler(options, BayesianFactorization.Kind.SVD_PLUS_PLUS, threads);
      case BAYESIAN_TIME_SVD_PLUS_PLUS ->
          sampler(options, BayesianFactorization.Kind.TIME_SVD_PLUS_PLUS, threads);
    };
  }

  private static RatingModel sampler(
      RatingOptions options, BayesianFactorization.Kind kind, int threads) {
    return new BayesianFactorization(options.bayesian(), options.scale(), kind, threads);
  }
}
