package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import io.segue.train.NotConvergedException;
import io.segue.vector.SparseMatrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EaseTest {
  private static final int TRACKS = 45;

  @ParameterizedTest
  @CsvSource({"0.5, 100", "20, 100", "3, 7"})
  void equalsTheClosedForm(double lambda, int neighbours) {
    var options = new Ease.Options(lambda, 0, 0, neighbours, 0);
    SparseMatrix preferences = Preferences.played(Seed.random(EaseTest.class), 60, TRACKS, 8);
    double[][] expected = plain(Preferences.dense(preferences), options);
    double[][] found = Learning.dense(new Ease(options), preferences);
    for (int i = 0; i < TRACKS; i++) {
      assertArrayEquals(expected[i], found[i], 1e-4, "row " + i + ", seed " + Seed.value());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "0.3, 0.5, 0.5", "2, 1, 1"})
  void isTheMarkovRandomFieldWhereAllTracksShareListeners(
      double lambda, double exponent, double listener) {
    SparseMatrix preferences = Preferences.random(Seed.random(EaseTest.class), 900, 20, 9);
    var exact = new Ease(new Ease.Options(lambda, exponent, listener, 100, 0));
    var field =
        new MarkovRandomField(new MarkovRandomField.Options(100, lambda, exponent, listener));
    double[][] expected = Learning.dense(field, preferences);
    double[][] found = Learning.dense(exact, preferences);
    for (int i = 0; i < 20; i++) {
      assertArrayEquals(expected[i], found[i], 1e-4, "row " + i + ", seed " + Seed.value());
    }
  }

  @Test
  void valuesBeyondFloatStopTraining() {
    SparseMatrix preferences = Preferences.sparse(new double[][] {{1e30, 1e30}, {1e30, 1e30}});
    var model = new Ease(new Ease.Options(1, 0, 0, 5, 0));
    assertThrows(NotConvergedException.class, () -> Learning.learn(model, preferences, 1));
  }

  @Test
  void refusesMoreMemoryThanAllowed() {
    SparseMatrix many = Preferences.sparse(new double[1][2_000]);
    var model = new Ease(new Ease.Options(1, 0, 0, 5, 10));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Learning.learn(model, many, 1));
    assertEquals(
        "EASE of 2,000 tracks takes 14 MB for half of 2,000 x 2,000 floats, and may take 10 MB"
            + " (memory-megabytes, or three quarters of the heap, which is ",
        String.valueOf(e.getMessage()).replaceAll("(?s)(which is ).*", "$1"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 5, 0, regularization must be positive and finite: 0.0",
    "1, 2, 0, 5, 0, regularization-exponent must be within 0..1: 2",
    "1, 0, 3, 5, 0, listener-exponent must be within 0..2: 3",
    "1, 0, 0, 0, 0, neighbours must be within 1..100000: 0",
    "1, 0, 0, 5, -1, memory-megabytes must be within 0..16777216: -1"
  })
  void refusesOptionsOutOfRange(
      double lambda, double exponent, double listener, int neighbours, int memory, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Ease.Options(lambda, exponent, listener, neighbours, memory));
    assertEquals(message, e.getMessage());
  }

  private static double[][] plain(double[][] preferences, Ease.Options options) {
    RealMatrix x = new Array2DRowRealMatrix(preferences);
    RealMatrix gram = x.transpose().multiply(x);
    for (int i = 0; i < TRACKS; i++) {
      gram.addToEntry(i, i, options.regularization());
    }
    double[][] inverse = new LUDecomposition(gram).getSolver().getInverse().getData();
    double[][] weights = new double[TRACKS][TRACKS];
    for (int i = 0; i < TRACKS; i++) {
      for (int j = 0; j < TRACKS; j++) {
        weights[i][j] = i == j ? 0 : -inverse[i][j] / inverse[j][j];
      }
    }
    return PlainPruning.keepLargestOfColumns(weights, options.neighbours());
  }
}
