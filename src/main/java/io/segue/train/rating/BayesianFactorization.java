package io.segue.train.rating;

import io.segue.train.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Biased matrix factorization by Gibbs sampling: the expected rating over many draws of all
 * parameters, their priors and the noise, instead of one best setting.
 *
 * <p>r ≈ μ + Σ biases + x·y, where x adds up the listener's vector, for SVD++ the mean-like sum
 * over the tracks rated, and with times the vector of the listener at that time; y adds up the
 * track's vector and for SVD++ the same sum over those who rated it ("flipped"). Every listener and
 * track has a noise of its own.
 *
 * <p>Memory is that of the known ratings, the questions and one state for each chain.
 *
 * @see <a href="https://doi.org/10.1145/1390156.1390267">Salakhutdinov, Mnih 2008</a>
 * @see <a href="https://doi.org/10.14778/2535573.2488340">Rendle 2013</a>
 * @see <a href="https://arxiv.org/abs/1905.01395">Rendle, Zhang, Koren 2019</a>
 */
public final class BayesianFactorization implements RatingModel {
  /** What counts beside who rated what how. */
  public enum Kind {
    SVD,
    /** Also who rated what at all, on both sides. */
    SVD_PLUS_PLUS,
    /** Also when. */
    TIME_SVD_PLUS_PLUS
  }

  private final SamplingOptions options;
  private final RatingScale scale;
  private final Kind kind;
  private final int threads;

  /**
   * A sampler.
   *
   * @param threads that draw chains, at least 1
   */
  public BayesianFactorization(SamplingOptions options, RatingScale scale, Kind kind, int threads) {
    this.options = options;
    this.scale = scale;
    this.kind = kind;
    this.threads = threads;
  }

  @Override
  public double[] predict(Ratings known, RatingQuestions asked, LearningMonitor monitor) {
    List<Facet> facets = facets(new Facets(known, asked));
    SplittableRandom seeds = new SplittableRandom(options.seed());
    List<Chain> chains = new ArrayList<>();
    for (int c = 0; c < options.chains(); c++) {
      Draws draws = new RandomDraws(seeds.nextLong());
      chains.add(new Chain(known, facets, options, scale, draws));
    }
    monitor.started(options.sweeps());
    try (Workers workers = new Workers(threads)) {
      for (int sweep = 1; sweep <= options.sweeps(); sweep++) {
        int number = sweep;
        workers.run(chains.size(), 1, () -> (from, to) -> chains.get(from).sweep(number));
        monitor.passed();
      }
    }
    return means(chains, asked.count());
  }

  private List<Facet> facets(Facets make) {
    boolean implicit = kind != Kind.SVD;
    List<Facet> facets = new ArrayList<>();
    facets.add(make.listeners(implicit));
    facets.add(make.tracks(implicit));
    if (kind == Kind.TIME_SVD_PLUS_PLUS) {
      options.timesMinutes().forEach(minutes -> facets.add(make.times(minutes)));
    }
    return facets;
  }

  private double[] means(List<Chain> chains, int count) {
    int samples = chains.size() * (options.sweeps() - options.burnIn());
    double[] means = new double[count];
    for (Chain chain : chains) {
      for (int i = 0; i < count; i++) {
        means[i] += chain.answers()[i] / samples;
      }
    }
    return means;
  }
}
