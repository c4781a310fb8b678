package io.segue.train.rating;

import io.segue.train.NotConvergedException;
import io.segue.train.TrainingInterruptedException;
import java.util.SplittableRandom;

/**
 * Biased matrix factorization by stochastic gradient descent: SVD, r ≈ μ + b_u + b_i + p_u·q_i, or
 * SVD++, where |N|^−½ Σ y_j over the tracks N that the listener rated is added to p_u.
 *
 * <p>Runs in one thread, one rating after the other.
 *
 * @see <a href="https://doi.org/10.1145/1401890.1401944">Koren 2008</a>
 * @see <a href="https://doi.org/10.1109/MC.2009.263">Koren, Bell, Volinsky 2009</a>
 */
public final class StochasticDescent implements RatingModel {
  /** Whether the choice of what to rate counts. */
  public enum Kind {
    SVD,
    SVD_PLUS_PLUS
  }

  private final DescentOptions options;
  private final RatingScale scale;
  private final Kind kind;

  public StochasticDescent(DescentOptions options, RatingScale scale, Kind kind) {
    this.options = options;
    this.scale = scale;
    this.kind = kind;
  }

  @Override
  public double[] predict(Ratings known, RatingQuestions asked, LearningMonitor monitor) {
    SplittableRandom random = new SplittableRandom(options.seed());
    Descent descent = new Descent(known, options, kind, random);
    int[] order = new int[known.count()];
    for (int e = 0; e < order.length; e++) {
      order[e] = e;
    }
    monitor.started(options.epochs());
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new TrainingInterruptedException();
      }
      shuffle(order, random);
      double squares = 0;
      for (int entry : order) {
        double error = descent.step(entry);
        squares += error * error;
      }
      if (!Double.isFinite(squares)) {
        throw new NotConvergedException(epoch, "the sum of squared errors", "lower the rate");
      }
      monitor.passed();
    }
    return descent.answers().answer(asked, scale);
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[j];
      order[j] = moved;
    }
  }
}
