package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemKnnTest {
  private static final int TRACKS = 45;

  @ParameterizedTest
  @CsvSource({
    "PLAIN, 0.5, 0.5, 0, 1, 100",
    "PLAIN, 0.5, 0.5, 10, 1, 7",
    "TF_IDF, 0.5, 0.5, 5, 1, 20",
    "BM25, 0.5, 0.5, 0, 1, 20",
    "BM25, 0, 0, 0, 1, 20",
    "PLAIN, 0.2, 0.8, 0, 3, 100",
    "TF_IDF, 0.9, 0.1, 2, 0.5, 11"
  })
  void equalsPlainSimilarities(
      Weighting weighting, double source, double target, double shrink, double q, int neighbours) {
    var options = new ItemKnn.Options(weighting, source, target, shrink, q, neighbours);
    SparseMatrix preferences = Preferences.played(Seed.random(ItemKnnTest.class), 60, TRACKS, 8);
    double[][] expected = plain(Preferences.dense(preferences), options);
    double[][] found = Learning.dense(new ItemKnn(options), preferences);
    for (int i = 0; i < TRACKS; i++) {
      for (int j = 0; j < TRACKS; j++) {
        double tolerance = 1e-5 * (1 + expected[i][j]);
        assertEquals(expected[i][j], found[i][j], tolerance, i + "," + j + seed());
      }
    }
  }

  @Test
  void cosineOfHalfTheListenersInCommonIsOneHalf() {
    double[][] heard = {{1, 1, 0}, {1, 0, 0}, {0, 1, 1}};
    var options = new ItemKnn.Options(Weighting.PLAIN, 0.5, 0.5, 0, 1, 10);
    double[][] found = Learning.dense(new ItemKnn(options), Preferences.sparse(heard));
    assertArrayEquals(new double[] {0, 0.5, 0}, found[0]);
    assertArrayEquals(new double[] {0.5, 0, Math.sqrt(0.5)}, found[1], 1e-6);
  }

  @Test
  void listenersOfEverythingTellNothing() {
    double[][] heard = {{1, 1, 1}, {1, 1, 1}};
    var options = new ItemKnn.Options(Weighting.TF_IDF, 0.5, 0.5, 0, 1, 10);
    assertEquals(0, Learning.learn(new ItemKnn(options), Preferences.sparse(heard), 1).entries());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.5, 0, 1, 5, source-exponent must be within 0..1: 2",
    "0.5, -1, 0, 1, 5, target-exponent must be within 0..1: -1",
    "0.5, 0.5, -1, 1, 5, shrink must be within 0..1000000: -1",
    "0.5, 0.5, 0, 0, 5, locality must be positive and finite: 0.0",
    "0.5, 0.5, 0, 11, 5, locality must be within 0..10: 11",
    "0.5, 0.5, 0, 1, 0, neighbours must be within 1..100000: 0"
  })
  void refusesOptionsOutOfRange(
      double source, double target, double shrink, double q, int neighbours, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ItemKnn.Options(Weighting.PLAIN, source, target, shrink, q, neighbours));
    assertEquals(message, e.getMessage());
  }

  private static double[][] plain(double[][] plays, ItemKnn.Options options) {
    RealMatrix x = new Array2DRowRealMatrix(weighted(plays, options.weighting()));
    double[][] gram = x.transpose().multiply(x).getData();
    double[][] weights = new double[TRACKS][TRACKS];
    for (int i = 0; i < TRACKS; i++) {
      for (int j = 0; j < TRACKS; j++) {
        if (i != j && gram[i][j] != 0) {
          double length =
              Math.pow(gram[i][i], options.sourceExponent())
                  * Math.pow(gram[j][j], options.targetExponent());
          weights[i][j] = Math.pow(gram[i][j] / (length + options.shrink()), options.locality());
        }
      }
    }
    return PlainPruning.keepLargestOfColumns(weights, options.neighbours());
  }

  private static double[][] weighted(double[][] plays, Weighting weighting) {
    double[] perTrack = new double[TRACKS];
    for (double[] row : plays) {
      for (int i = 0; i < TRACKS; i++) {
        perTrack[i] += row[i];
      }
    }
    double mean = Arrays.stream(perTrack).sum() / TRACKS;
    double[][] weighted = new double[plays.length][TRACKS];
    for (int u = 0; u < plays.length; u++) {
      double heard = Arrays.stream(plays[u]).filter(value -> value > 0).count();
      double idf = Math.max(0, Math.log(TRACKS / (1 + heard)));
      for (int i = 0; i < TRACKS; i++) {
        double x = plays[u][i];
        weighted[u][i] =
            switch (weighting) {
              case PLAIN -> x;
              case TF_IDF -> x * idf;
              case BM25 -> idf * x * 2.2 / (x + 1.2 * (0.25 + 0.75 * perTrack[i] / mean));
            };
      }
    }
    return weighted;
  }

  private static String seed() {
    return ", seed " + Seed.value();
  }
}
