package io.segue.train.rating;

import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;

/**
 * The predictor μ + b_listener + b_track + x·y.
 *
 * @param biases of known listeners and tracks
 * @param listeners vectors x
 * @param tracks vectors y
 */
record FactorAnswers(Biases biases, DenseTable listeners, DenseTable tracks) {
  /** A predictor without vectors. */
  static FactorAnswers of(Biases biases) {
    return new FactorAnswers(
        biases,
        new DenseTable(biases.listeners.length, 0),
        new DenseTable(biases.tracks.length, 0));
  }

  double[] answer(RatingQuestions asked, RatingScale scale) {
    double[] answers = new double[asked.count()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = scale.clip(rating(asked.listener(i), asked.track(i)));
    }
    return answers;
  }

  private double rating(int listener, int track) {
    double bias = biases.rating(listener, track);
    if (listener < 0 || track < 0) {
      return bias;
    }
    int x = listeners.offset(listener);
    int y = tracks.offset(track);
    return bias + Kernels.dot(listeners.values(), x, tracks.values(), y, tracks.columns());
  }
}
