package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.listening.ListenMatrix;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImplicitAlsTest {
  private static final FactorizationOptions OPTIONS =
      new FactorizationOptions(
          13, 4, 0.02, 0.8, 8, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());

  private final ListenMatrix matrix =
      Listening.random(Seed.random(ImplicitAlsTest.class), 700, 300, 12);

  @ParameterizedTest
  @EnumSource(names = {"BINARY", "LOG", "LINEAR"})
  void factorsEqualThoseOfAPlainDoubleSolverButForTheirAxes(PlayWeight weight) {
    FactorizationOptions one =
        new FactorizationOptions(7, 1, 0.02, 0.7, 3, signed(weight), Seed.value());
    FactorizationOptions two =
        new FactorizationOptions(7, 2, 0.02, 0.7, 3, signed(weight), Seed.value());
    ListenMatrix small =
        Listening.signed(Listening.random(Seed.random(ImplicitAlsTest.class), 60, 40, 6));
    PlainAls plain = new PlainAls(two, Listening.dense(small));
    Factorization first = train(one, small, 1);
    double[][] tracks = plain.solveTracks(PlainAls.rows(first.listeners()));
    double[][] listeners = plain.solveListeners(tracks);
    for (Kernels kernels : List.of(Kernels.active(), Kernels.scalar())) {
      Factorization second =
          new ImplicitAls(two, 2, kernels).factorize(small, TrainingMonitor.silent());
      double[][] foundTracks = PlainAls.rows(second.tracks());
      assertClose(PlainAls.products(tracks, tracks), PlainAls.products(foundTracks, foundTracks));
      assertClose(
          PlainAls.products(listeners, tracks),
          PlainAls.products(PlainAls.rows(second.listeners()), foundTracks));
    }
  }

  @Test
  void trackGramIsTheGramMatrixOfTheTracks() {
    Factorization trained = train(OPTIONS, matrix, 2);
    float[] expected = GramMatrix.of(trained.tracks()).values();
    float[] found = trained.trackGram().values();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], 1e-5 * expected[0], seed());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BINARY", "LOG", "LINEAR"})
  void lossEqualsTheSumOverAllPairs(PlayWeight weight) {
    FactorizationOptions options =
        new FactorizationOptions(9, 3, 0.01, 0.5, 5, signed(weight), Seed.value());
    ListenMatrix small =
        Listening.signed(Listening.random(Seed.random(ImplicitAlsTest.class), 50, 70, 9));
    Factorization trained = train(options, small, 2);
    double expected =
        new PlainAls(options, Listening.dense(small))
            .loss(PlainAls.rows(trained.listeners()), PlainAls.rows(trained.tracks()));
    assertEquals(expected, trained.losses().getLast(), 1e-5 * expected, seed());
  }

  @Test
  void lossNeverRises() {
    FactorizationOptions options =
        new FactorizationOptions(
            16, 20, 0.01, 1, 10, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());
    List<Double> losses = train(options, matrix, 2).losses();
    assertEquals(20, losses.size());
    assertTrue(losses.getLast() < 0.99 * losses.getFirst(), losses + seed());
    for (int e = 1; e < losses.size(); e++) {
      assertTrue(losses.get(e) <= losses.get(e - 1) * (1 + 1e-6), losses + seed());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void threadsDoNotChangeASingleBit(int threads) {
    Factorization one = train(OPTIONS, matrix, 1);
    Factorization many = train(OPTIONS, matrix, threads);
    assertArrayEquals(one.listeners().values(), many.listeners().values(), seed());
    assertArrayEquals(one.tracks().values(), many.tracks().values(), seed());
    assertArrayEquals(one.trackGram().values(), many.trackGram().values(), seed());
    assertEquals(one.losses(), many.losses(), seed());
  }

  @Test
  void anotherSeedGivesOtherFactors() {
    FactorizationOptions other =
        new FactorizationOptions(
            13, 4, 0.02, 0.8, 8, ConfidenceOptions.of(PlayWeight.LOG), Seed.value() + 1);
    float first = train(OPTIONS, matrix, 2).tracks().values()[0];
    assertTrue(first != train(other, matrix, 2).tracks().values()[0], seed());
  }

  @Test
  void withheldPlayIsRankedFirst() {
    // Two communities: even listeners hear even tracks, odd ones odd tracks, but none its own.
    int size = 12;
    float[][] plays = new float[size][size];
    for (int u = 0; u < size; u++) {
      for (int i = u % 2; i < size; i += 2) {
        plays[u][i] = u == i ? 0f : 1f;
      }
    }
    FactorizationOptions options =
        new FactorizationOptions(
            2, 12, 0.01, 1, 2, ConfidenceOptions.of(PlayWeight.BINARY), Seed.value());
    Factorization trained = train(options, Listening.of(plays), 2);
    for (int u = 0; u < size; u++) {
      assertEquals(u, bestUnheard(trained, plays[u], u), "listener " + u + seed());
    }
  }

  @Test
  void rowsWithoutObservationsAreZero() {
    float[][] plays = {{1f, 0f, 2f}, {0f, 0f, 0f}, {3f, 0f, 1f}};
    Factorization trained = train(OPTIONS, Listening.of(plays), 2);
    assertArrayEquals(new float[13], trained.listeners().row(1));
    assertArrayEquals(new float[13], trained.tracks().row(1));
    assertTrue(trained.listeners().row(0)[0] != 0f);
  }

  @Test
  void trainsOnNothing() {
    Factorization trained = train(OPTIONS, Listening.of(new float[1][1]), 2);
    assertEquals(List.of(0.0, 0.0, 0.0, 0.0), trained.losses());
  }

  @Test
  void monitorHearsEpochsAndEveryRow() {
    List<String> heard = new ArrayList<>();
    int[] rows = new int[1];
    Factorization trained =
        new ImplicitAls(OPTIONS, 3)
            .factorize(
                matrix,
                new TrainingMonitor() {
                  @Override
                  public void epochStarted(int epoch, int total) {
                    heard.add("start " + epoch + " of " + total);
                  }

                  @Override
                  public void rowsSolved(int solved) {
                    rows[0] += solved;
                  }

                  @Override
                  public void epochFinished(int epoch, double loss) {
                    heard.add("end " + epoch + " at " + loss);
                  }
                });
    assertEquals(4 * 1000, rows[0]);
    assertEquals(8, heard.size());
    assertEquals("start 1 of 1000", heard.getFirst());
    assertEquals("end 4 at " + trained.losses().getLast(), heard.getLast());
  }

  private static int bestUnheard(Factorization trained, float[] plays, int listener) {
    double[] x = PlainAls.rows(trained.listeners())[listener];
    double[][] tracks = PlainAls.rows(trained.tracks());
    int best = -1;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < plays.length; i++) {
      double score = x[0] * tracks[i][0] + x[1] * tracks[i][1];
      if (plays[i] == 0f && score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static ConfidenceOptions signed(PlayWeight weight) {
    return new ConfidenceOptions(weight, 1, 0, 0.4, 0);
  }

  private static Factorization train(
      FactorizationOptions options, ListenMatrix matrix, int threads) {
    return new ImplicitAls(options, threads).factorize(matrix, TrainingMonitor.silent());
  }

  private static void assertClose(double[][] expected, double[][] found) {
    for (int r = 0; r < expected.length; r++) {
      assertArrayEquals(expected[r], found[r], 1e-3, "row " + r + seed());
    }
  }

  private static String seed() {
    return ", seed " + Seed.value();
  }
}
