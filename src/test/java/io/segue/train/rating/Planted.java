package io.segue.train.rating;

import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Ratings with a known truth: 3 + biases + the product of two tastes, plus normal noise, cut to 1
 * to 5; each listener rates about half of the tracks, on one of three days.
 */
final class Planted {
  static final RatingScale SCALE = new RatingScale(1, 5);

  private static final long DAY_MILLIS = 86_400_000L;
  private static final long START_MILLIS = 1_000 * DAY_MILLIS;

  private final double[][] listeners;
  private final double[][] tracks;
  private final double noise;
  private final SplittableRandom random;

  Planted(SplittableRandom random, int listeners, int tracks, double noise) {
    this.random = random;
    this.noise = noise;
    this.listeners = parameters(listeners);
    this.tracks = parameters(tracks);
  }

  /** Ratings of random pairs, each pair at most once, in random order of time. */
  List<Feedback> ratings() {
    List<Feedback> ratings = new ArrayList<>();
    for (int u = 0; u < listeners.length; u++) {
      for (int i = 0; i < tracks.length; i++) {
        if (random.nextBoolean()) {
          ratings.add(rating(u, i, SCALE.clip(truth(u, i) + noise * random.nextGaussian())));
        }
      }
    }
    return ratings;
  }

  Feedback rating(int listener, int track, double value) {
    return rating(
        String.format(Locale.ROOT, "u%04d", listener),
        String.format(Locale.ROOT, "t%04d", track),
        value,
        START_MILLIS + random.nextInt(3) * DAY_MILLIS);
  }

  static Feedback rating(String listener, String track, double value, long atMillis) {
    return new Feedback(
        new ListenerId(listener),
        new TrackId(track),
        Feedback.Kind.RATING,
        OptionalDouble.of(value),
        atMillis == 0 ? OptionalLong.empty() : OptionalLong.of(atMillis));
  }

  /** Root of the mean squared error of a model that is not shown every fifth rating. */
  static double error(RatingModel model, List<Feedback> ratings) {
    List<Feedback> known = new ArrayList<>();
    List<Feedback> held = new ArrayList<>();
    for (int i = 0; i < ratings.size(); i++) {
      (i % 5 == 0 ? held : known).add(ratings.get(i));
    }
    Ratings matrix = Ratings.of(known);
    double[] predicted = model.predict(matrix, matrix.questions(held), LearningMonitor.SILENT);
    double squares = 0;
    for (int i = 0; i < predicted.length; i++) {
      double error = predicted[i] - held.get(i).value().orElseThrow();
      squares += error * error;
    }
    return Math.sqrt(squares / predicted.length);
  }

  private double truth(int u, int i) {
    double[] x = listeners[u];
    double[] y = tracks[i];
    return 3 + 0.3 * x[0] + 0.3 * y[0] + 0.6 * (x[1] * y[1] + x[2] * y[2]);
  }

  private double[][] parameters(int rows) {
    double[][] parameters = new double[rows][3];
    for (double[] row : parameters) {
      for (int k = 0; k < row.length; k++) {
        row[k] = random.nextGaussian();
      }
    }
    return parameters;
  }
}
