package io.segue.train.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.listening.Feedback;
import io.segue.train.rating.BayesianFactorization.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BayesianFactorizationTest {
  private final SplittableRandom random = Seed.random(BayesianFactorizationTest.class);

  @Test
  void aChainEqualsThePlainSampler() {
    SamplingOptions options = new SamplingOptions(2, 1, 4, 2, 0.3, 5, List.of(1440), Seed.value());
    Planted planted = new Planted(random, 5, 4, 0.3);
    List<Feedback> known = planted.ratings();
    List<Feedback> asked = new ArrayList<>(planted.ratings());
    asked.add(planted.rating(99, 1, 3));
    asked.add(planted.rating(1, 99, 3));
    Draws draws = new RandomDraws(new SplittableRandom(options.seed()).nextLong());
    double[] expected = new PlainSampler(known, asked, options, draws).answers();
    Ratings ratings = Ratings.of(known);
    double[] actual =
        new BayesianFactorization(options, Planted.SCALE, Kind.TIME_SVD_PLUS_PLUS, 1)
            .predict(ratings, ratings.questions(asked), LearningMonitor.SILENT);
    assertArrayEquals(expected, actual, 1e-9, "seed " + Seed.value());
  }

  @Test
  void answersDoNotDependOnTheRatingsAskedFor() {
    List<Feedback> ratings = new Planted(random, 20, 15, 0.3).ratings();
    List<Feedback> others =
        ratings.stream()
            .map(rating ->
                new Feedback(
                    rating.listener(),
                    rating.track(),
                    rating.kind(),
                    OptionalDouble.of(1),
                    rating.atMillis()))
            .toList();
    Ratings known = Ratings.of(ratings.subList(0, ratings.size() / 2));
    SamplingOptions options = new SamplingOptions(3, 1, 6, 2, 0.3, 5, List.of(60), Seed.value());
    RatingModel model =
        new BayesianFactorization(options, Planted.SCALE, Kind.TIME_SVD_PLUS_PLUS, 1);
    assertArrayEquals(
        model.predict(known, known.questions(ratings), LearningMonitor.SILENT),
        model.predict(known, known.questions(others), LearningMonitor.SILENT));
  }

  @Test
  void threadsMakeNoDifference() {
    List<Feedback> ratings = new Planted(random, 30, 20, 0.3).ratings();
    Ratings known = Ratings.of(ratings);
    SamplingOptions options = new SamplingOptions(3, 3, 6, 2, 0.3, 5, List.of(60), Seed.value());
    double[][] answers = new double[2][];
    for (int threads = 1; threads <= 2; threads++) {
      answers[threads - 1] =
          new BayesianFactorization(options, Planted.SCALE, Kind.TIME_SVD_PLUS_PLUS, threads)
              .predict(known, known.questions(ratings), LearningMonitor.SILENT);
    }
    assertArrayEquals(answers[0], answers[1]);
  }

  @Test
  void whatIsDrawnHasTheMeansItShould() {
    Draws draws = new RandomDraws(Seed.value());
    int n = 100_000;
    double gaussians = 0;
    double gammas = 0;
    double priorMeans = 0;
    for (int i = 0; i < n; i++) {
      gaussians += draws.gaussian();
      gammas += draws.gamma(2.5);
      priorMeans += Prior.draw(new double[] {1, 2, 3}, 1, draws).mean();
    }
    assertEquals(0, gaussians / n, 0.02);
    assertEquals(2.5, gammas / n, 0.03);
    assertEquals(6 / 4.0, priorMeans / n, 0.02);
  }

  @Test
  void noiseOfACarelessListenerIsToldFromThatOfACarefulOne() {
    List<Feedback> ratings = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      ratings.add(new Planted(random, 1, 1, 0).rating(0, i, 3 + random.nextGaussian()));
      ratings.add(new Planted(random, 1, 1, 0).rating(1, i, 3 + 0.2 * random.nextGaussian()));
    }
    Ratings known = Ratings.of(ratings);
    Noise noise = new Noise(known, 5);
    double[] residuals = new double[known.count()];
    for (int e = 0; e < residuals.length; e++) {
      residuals[e] = known.values().values()[e] - 3;
    }
    Draws draws = new RandomDraws(Seed.value());
    for (int sweep = 0; sweep < 20; sweep++) {
      noise.draw(residuals, draws);
    }
    double careless = noise.weights()[0];
    double careful = noise.weights()[known.values().offset(1)];
    assertTrue(careful > 8 * careless, careful + " and " + careless + " seed " + Seed.value());
  }
}
