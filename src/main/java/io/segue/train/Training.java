package io.segue.train;

import io.segue.train.prior.AttributePriors;
import io.segue.train.prior.PriorLearning;
import io.segue.train.prior.PriorOptions;
import io.segue.vector.SparseMatrix;
import java.util.Optional;

/** Learns a whole model from a training set: vectors first, then neighbours. */
public final class Training {
  private final TrainingOptions options;
  private final int threads;

  /**
   * A training on that many threads, which make no difference to the result.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Training(TrainingOptions options, int threads) {
    this.options = options;
    this.threads = threads;
  }

  /**
   * Learns from scratch.
   *
   * @param storeChange change number of the store when the set was read
   * @throws NotConvergedException if anything learned is NaN or infinite
   * @throws TrainingInterruptedException if the calling thread is interrupted
   */
  public Model learn(TrainingSet set, long storeChange, TrainingMonitor monitor) {
    Factorization vectors =
        new ImplicitAls(options.factorization(), threads).factorize(set.listens(), monitor);
    Optional<SparseMatrix> weights =
        options.neighbours().map(neighbours -> learn(neighbours, set, monitor));
    AttributePriors priors =
        new PriorLearning(PriorOptions.USUAL).learn(set.listens(), set.attributes());
    return Model.of(placed(vectors, weights, set).with(priors), set, storeChange);
  }

  /** Gives tracks that few heard, or nobody, the place that what is known about them suggests. */
  private Model.Learned placed(
      Factorization vectors, Optional<SparseMatrix> weights, TrainingSet set) {
    int[] listeners = ProjectedVectors.listeners(set.listens().plays());
    Optional<LearnedProjection> projected =
        options
            .projection()
            .flatMap(wanted ->
                new ProjectionTraining(wanted, set.descriptions(), vectors).learn(listeners));
    Factorization all =
        projected
            .map(learned ->
                new ProjectedVectors(options.projection().orElseThrow(), set.descriptions())
                    .over(vectors, learned.projection(), listeners))
            .orElse(vectors);
    return new Model.Learned(
        options, all, weights, projected, AttributePriors.none(set.listens().tracks().size()));
  }

  /** What goes together is learned from what is preferred; histories may speak against it. */
  private SparseMatrix learn(Neighbours neighbours, TrainingSet set, TrainingMonitor monitor) {
    SparseMatrix preferred =
        options
            .neighbourConfidence()
            .weights(set.listens(), HistoryScale.of(set.listens()))
            .positive();
    try (Workers workers = new Workers(threads)) {
      SparseMatrix rows = set.labels().under(preferred, neighbours.labels());
      return neighbours.model().learn(rows, workers, monitor);
    }
  }
}
