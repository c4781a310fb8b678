package io.segue.train.rating;

/** Learns from known ratings what others would be. */
public interface RatingModel {
  /**
   * Learns from scratch and answers each question with the expected rating, within the scale. A
   * listener or track without known ratings gets the mean and whatever bias is known of the other.
   * Deterministic for one seed, whatever the number of threads.
   *
   * @param asked made by {@code known}
   * @throws io.segue.train.NotConvergedException if learning leaves the finite numbers
   * @throws io.segue.train.TrainingInterruptedException if the calling thread is interrupted
   */
  double[] predict(Ratings known, RatingQuestions asked, LearningMonitor monitor);
}
