package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import io.segue.train.NotConvergedException;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkovRandomFieldTest {
  private static final int LISTENERS = 60;
  private static final int TRACKS = 45;

  @ParameterizedTest
  @CsvSource({"1, 2, 0, 0", "7, 1, 0.5, 0.5", "44, 0.3, 1, 1", "300, 5, 0.25, 0.25"})
  void equalsPlainRegressions(int neighbours, double lambda, double exponent, double listener) {
    var options = new MarkovRandomField.Options(neighbours, lambda, exponent, listener);
    SparseMatrix preferences =
        Preferences.random(Seed.random(MarkovRandomFieldTest.class), LISTENERS, TRACKS, 8);
    double[][] expected = plain(Preferences.dense(preferences), options);
    double[][] found = Learning.dense(new MarkovRandomField(options), preferences);
    for (int i = 0; i < TRACKS; i++) {
      assertArrayEquals(expected[i], found[i], 2e-4, "row " + i + ", seed " + Seed.value());
    }
  }

  @Test
  void valuesBeyondFloatStopTraining() {
    double[][] heard = {{1e30, 1e30}, {1e30, 1e30}};
    var model = new MarkovRandomField(new MarkovRandomField.Options(5, 1, 0, 0));
    assertThrows(
        NotConvergedException.class, () -> Learning.learn(model, Preferences.sparse(heard), 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0, 0", "5000, 1, 0, 0", "5, 0, 0, 0", "5, 1, 2, 0", "5, 1, 0, -1"})
  void refusesOptionsOutOfRange(int neighbours, double lambda, double exponent, double listener) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new MarkovRandomField.Options(neighbours, lambda, exponent, listener));
  }

  private static double[][] plain(double[][] preferences, MarkovRandomField.Options options) {
    RealMatrix x = new Array2DRowRealMatrix(preferences);
    for (int u = 0; u < x.getRowDimension(); u++) {
      double n = Arrays.stream(preferences[u]).sum();
      double factor = Math.pow(Math.max(1, n), -options.listenerExponent() / 2);
      x.setRowVector(u, x.getRowVector(u).mapMultiply(factor));
    }
    RealMatrix gram = x.transpose().multiply(x);
    double[][] weights = new double[gram.getRowDimension()][gram.getRowDimension()];
    for (int j = 0; j < weights.length; j++) {
      int[] block = nearest(gram, j, options.neighbours());
      if (block.length > 0) {
        RealMatrix a = gram.getSubMatrix(block, block);
        for (int p = 0; p < block.length; p++) {
          double ridge = Math.pow(a.getEntry(p, p), options.regularizationExponent());
          a.addToEntry(p, p, options.regularization() * ridge);
        }
        double[] b = gram.getSubMatrix(block, new int[] {j}).getColumn(0);
        double[] solved =
            new LUDecomposition(a).getSolver().solve(new ArrayRealVector(b)).toArray();
        for (int p = 0; p < block.length; p++) {
          weights[block[p]][j] = solved[p];
        }
      }
    }
    return weights;
  }

  private static int[] nearest(RealMatrix gram, int track, int limit) {
    return IntStream.range(0, gram.getRowDimension())
        .filter(other -> other != track && gram.getEntry(track, other) > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer other) ->
                    -(float) (gram.getEntry(track, other) / Math.sqrt(gram.getEntry(other, other))))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
