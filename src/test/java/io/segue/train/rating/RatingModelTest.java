package io.segue.train.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.listening.Feedback;
import io.segue.train.TrainingInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every model. */
class RatingModelTest {
  private static final RatingOptions OPTIONS =
      new RatingOptions(
          1,
          "svd",
          Planted.SCALE,
          new BiasOptions(10, 1, 1),
          new DescentOptions(4, 60, 0.02, 0.02, 0.1, Seed.value()),
          new DescentOptions(4, 60, 0.02, 0.02, 0.1, Seed.value()),
          new SamplingOptions(4, 2, 60, 20, 0.2, 10, List.of(1440), Seed.value()));

  private final SplittableRandom random = Seed.random(RatingModelTest.class);

  @ParameterizedTest
  @EnumSource(RatingMethod.class)
  void findsThePlantedTastes(RatingMethod method) {
    List<Feedback> ratings = new Planted(random, 150, 60, 0.3).ratings();
    double error = Planted.error(method.model(OPTIONS, 2), ratings);
    double biasAlone = Planted.error(RatingMethod.BIAS.model(OPTIONS, 1), ratings);
    double limit = method == RatingMethod.BIAS ? 1 : 0.65 * biasAlone;
    assertTrue(error < limit, method + " " + error + " of " + biasAlone + ", seed " + Seed.value());
  }

  @ParameterizedTest
  @EnumSource(RatingMethod.class)
  void unknownListenersAndTracksGetTheMeanAndTheKnownBias(RatingMethod method) {
    List<Feedback> known = new ArrayList<>();
    for (int u = 0; u < 40; u++) {
      for (int i = 0; i < 20; i++) {
        double value = 3 + (u == 0 ? 1.5 : 0) - (i == 0 ? 1.5 : 0) + 0.1 * random.nextGaussian();
        long atMillis = (1 + i) * 86_400_000L;
        known.add(Planted.rating("u" + u, "t" + i, Planted.SCALE.clip(value), atMillis));
      }
    }
    Ratings ratings = Ratings.of(known);
    List<Feedback> asked =
        List.of(
            Planted.rating("nobody", "nothing", 1, 0),
            Planted.rating("u0", "nothing", 1, 0),
            Planted.rating("nobody", "t0", 1, 5));
    double[] predicted =
        method.model(OPTIONS, 1).predict(ratings, ratings.questions(asked), LearningMonitor.SILENT);
    assertEquals(3, predicted[0], 0.3, method.key());
    assertEquals(4.5, predicted[1], 0.4, method.key());
    assertEquals(1.5, predicted[2], 0.4, method.key());
  }

  @ParameterizedTest
  @EnumSource(RatingMethod.class)
  void predictionsStayWithinTheScaleAndRepeat(RatingMethod method) {
    List<Feedback> ratings = new Planted(random, 20, 15, 2).ratings();
    Ratings known = Ratings.of(ratings);
    double[] first = predict(method, known, ratings);
    for (double rating : first) {
      assertEquals(Planted.SCALE.clip(rating), rating, method.key());
    }
    assertArrayEquals(first, predict(method, known, ratings), method.key());
    assertEquals(0, predict(method, known, List.of()).length);
  }

  @Test
  void anInterruptStopsLearning() {
    List<Feedback> ratings = new Planted(random, 5, 5, 1).ratings();
    Ratings known = Ratings.of(ratings);
    for (RatingMethod method : List.of(RatingMethod.SVD, RatingMethod.BAYESIAN_SVD)) {
      Thread.currentThread().interrupt();
      assertThrows(
          TrainingInterruptedException.class, () -> predict(method, known, ratings), method.key());
      assertTrue(Thread.interrupted(), method.key());
    }
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    assertThrows(IllegalArgumentException.class, () -> new RatingScale(5, 5));
    assertThrows(IllegalArgumentException.class, () -> new BiasOptions(0, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new DescentOptions(1, 1, Double.NaN, 0, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new SamplingOptions(1, 1, 5, 5, 1, 1, List.of(), 1));
    assertThrows(
        IllegalArgumentException.class, () -> new SamplingOptions(1, 1, 5, 4, 1, 1, List.of(0), 1));
  }

  private static double[] predict(RatingMethod method, Ratings known, List<Feedback> asked) {
    return method.model(OPTIONS, 2).predict(known, known.questions(asked), LearningMonitor.SILENT);
  }
}
