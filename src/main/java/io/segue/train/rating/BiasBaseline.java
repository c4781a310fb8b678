package io.segue.train.rating;

import io.segue.vector.SparseMatrix;
import java.util.Arrays;

/**
 * The mean, how much a listener deviates from it and how much a track does, by alternating least
 * squares: Σ (r − μ − b_u − b_i)² + λ_u Σ b_u² + λ_i Σ b_i².
 *
 * @see <a href="https://doi.org/10.1145/1644873.1644874">Koren 2010</a>
 */
public final class BiasBaseline implements RatingModel {
  private final BiasOptions options;
  private final RatingScale scale;

  public BiasBaseline(BiasOptions options, RatingScale scale) {
    this.options = options;
    this.scale = scale;
  }

  @Override
  public double[] predict(Ratings known, RatingQuestions asked, LearningMonitor monitor) {
    SparseMatrix byListener = known.values();
    SparseMatrix byTrack = byListener.transpose();
    double[] listeners = new double[known.listeners()];
    double[] tracks = new double[known.tracks()];
    double mean = known.mean();
    monitor.started(options.passes());
    for (int pass = 0; pass < options.passes(); pass++) {
      Arrays.setAll(
          tracks,
          row ->
              (sum(byTrack, row, listeners) - mean * count(byTrack, row))
                  / (options.trackRidge() + count(byTrack, row)));
      Arrays.setAll(
          listeners,
          row ->
              (sum(byListener, row, tracks) - mean * count(byListener, row))
                  / (options.listenerRidge() + count(byListener, row)));
      monitor.passed();
    }
    return FactorAnswers.of(new Biases(mean, listeners, tracks)).answer(asked, scale);
  }

  /** The ratings of a row, less the biases of the other side. */
  private static double sum(SparseMatrix ratings, int row, double[] others) {
    double sum = 0;
    for (int e = ratings.offset(row); e < ratings.offset(row + 1); e++) {
      sum += ratings.values()[e] - others[ratings.columnOrdinals()[e]];
    }
    return sum;
  }

  private static int count(SparseMatrix ratings, int row) {
    return ratings.offset(row + 1) - ratings.offset(row);
  }
}
