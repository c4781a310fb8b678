package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rp3BetaTest {
  private static final int TRACKS = 45;

  @ParameterizedTest
  @CsvSource({
    "1, 0, 100, false, 100",
    "0.6, 0.4, 100, true, 100",
    "1.3, 1, 9, true, 100",
    "0.8, 0.2, 20, true, 5"
  })
  void equalsPlainProbabilities(
      double alpha, double beta, int rowNeighbours, boolean normalized, int columnNeighbours) {
    var options = new Rp3Beta.Options(alpha, beta, rowNeighbours, normalized, columnNeighbours);
    SparseMatrix preferences = Preferences.played(Seed.random(Rp3BetaTest.class), 60, TRACKS, 8);
    double[][] expected = plain(Preferences.dense(preferences), options);
    double[][] found = Learning.dense(new Rp3Beta(options), preferences);
    for (int i = 0; i < TRACKS; i++) {
      assertArrayEquals(expected[i], found[i], 1e-6, "row " + i + ", seed " + Seed.value());
    }
  }

  @Test
  void stepsOfEqualChanceCountListeners() {
    double[][] heard = {{1, 1, 0}, {1, 1, 1}};
    var options = new Rp3Beta.Options(0, 0, 10, false, 10);
    double[][] found = Learning.dense(new Rp3Beta(options), Preferences.sparse(heard));
    assertArrayEquals(new double[] {0, 2, 1}, found[0]);
    assertArrayEquals(new double[] {2, 0, 1}, found[1]);
    assertArrayEquals(new double[] {1, 1, 0}, found[2]);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 5, 5, alpha must be within 0..5: -1",
    "1, 6, 5, 5, beta must be within 0..5: 6",
    "1, 0, 0, 5, row-neighbours must be within 1..100000: 0",
    "1, 0, 5, 200000, column-neighbours must be within 1..100000: 200000"
  })
  void refusesOptionsOutOfRange(
      double alpha, double beta, int rowNeighbours, int columnNeighbours, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Rp3Beta.Options(alpha, beta, rowNeighbours, true, columnNeighbours));
    assertEquals(message, e.getMessage());
  }

  private static double[][] plain(double[][] plays, Rp3Beta.Options options) {
    double[] ofTrack = new double[TRACKS];
    double[] listeners = new double[TRACKS];
    for (double[] row : plays) {
      for (int i = 0; i < TRACKS; i++) {
        ofTrack[i] += row[i];
        listeners[i] += row[i] > 0 ? 1 : 0;
      }
    }
    double[][] weights = new double[TRACKS][TRACKS];
    for (double[] row : plays) {
      double ofListener = Arrays.stream(row).sum();
      for (int i = 0; i < TRACKS; i++) {
        for (int j = 0; j < TRACKS; j++) {
          if (i != j && row[i] * row[j] > 0) {
            weights[i][j] +=
                Math.pow(row[i] / ofTrack[i], options.alpha())
                    * Math.pow(row[j] / ofListener, options.alpha())
                    / Math.pow(listeners[j], options.beta());
          }
        }
      }
    }
    for (double[] row : weights) {
      PlainPruning.keepLargest(row, options.rowNeighbours());
      double sum = options.normalized() ? Arrays.stream(row).sum() : 1;
      for (int j = 0; sum > 0 && j < TRACKS; j++) {
        row[j] /= sum;
      }
    }
    return PlainPruning.keepLargestOfColumns(weights, options.columnNeighbours());
  }
}
