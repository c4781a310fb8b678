package io.segue.evaluate;

import io.segue.listening.Feedback;
import io.segue.train.rating.LearningMonitor;
import io.segue.train.rating.RatingModel;
import io.segue.train.rating.Ratings;
import java.util.List;

/**
 * How far predicted ratings are from those given.
 *
 * @param ratings how many
 * @param rmse root of the mean squared error
 * @param mae mean absolute error
 */
public record RatingErrors(int ratings, double rmse, double mae) {
  /** The errors of a model that learns from {@code train} and predicts {@code test}. */
  public static RatingErrors of(
      RatingModel model, List<Feedback> train, List<Feedback> test, LearningMonitor monitor) {
    Ratings known = Ratings.of(train);
    return of(model.predict(known, known.questions(test), monitor), test);
  }

  /**
   * The errors of predictions, one for each of the ratings.
   *
   * @throws IllegalArgumentException if their numbers differ or are 0
   */
  static RatingErrors of(double[] predicted, List<Feedback> given) {
    if (predicted.length != given.size() || predicted.length == 0) {
      throw new IllegalArgumentException(
          "there must be one prediction for each of at least one rating: "
              + predicted.length
              + " != "
              + given.size());
    }
    double squares = 0;
    double distances = 0;
    for (int i = 0; i < predicted.length; i++) {
      double error = predicted[i] - given.get(i).value().orElseThrow();
      squares += error * error;
      distances += Math.abs(error);
    }
    return new RatingErrors(
        predicted.length, Math.sqrt(squares / predicted.length), distances / predicted.length);
  }
}
