package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.Seed;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularVectorsTest {
  @ParameterizedTest
  @CsvSource({"40, 30, 1", "40, 30, 5", "25, 60, 10", "200, 90, 12", "30, 30, 100"})
  void spanWhatTheOracleFinds(int listeners, int tracks, int count) {
    SparseMatrix preferences =
        Preferences.played(Seed.random(SingularVectorsTest.class), listeners, tracks, 9);
    Histories histories = NormalizedGraph.of(preferences).histories();
    DenseTable found = vectors(histories, count, 2);
    var oracle =
        new SingularValueDecomposition(
            new Array2DRowRealMatrix(Preferences.dense(histories.byListener())));
    int rank = Math.min(count, oracle.getRank());
    assertEquals(rank, found.columns());
    RealMatrix v = oracle.getV().getSubMatrix(0, tracks - 1, 0, rank - 1);
    double[][] expected = v.multiply(v.transpose()).getData();
    double[][] projector = projector(found);
    for (int i = 0; i < tracks; i++) {
      assertArrayEquals(expected[i], projector[i], 2e-3, "row " + i + ", seed " + Seed.value());
    }
  }

  @Test
  void threadsMakeNoDifference() {
    SparseMatrix preferences =
        Preferences.random(Seed.random(SingularVectorsTest.class), 300, 200, 9);
    Histories histories = NormalizedGraph.of(preferences).histories();
    assertArrayEquals(vectors(histories, 20, 1).values(), vectors(histories, 20, 3).values());
  }

  @Test
  void nothingHasNoVectors() {
    Histories nothing = Histories.weighted(Preferences.sparse(new double[3][4]), 0);
    assertEquals(0, vectors(nothing, 2, 1).columns());
  }

  private static DenseTable vectors(Histories histories, int count, int threads) {
    try (Workers workers = new Workers(threads)) {
      var options = new SingularVectors.Options(count, 30, Seed.value());
      return SingularVectors.of(histories, options, workers, TrainingMonitor.silent());
    }
  }

  private static double[][] projector(DenseTable vectors) {
    double[][] projector = new double[vectors.rows()][vectors.rows()];
    for (int i = 0; i < vectors.rows(); i++) {
      for (int j = 0; j < vectors.rows(); j++) {
        for (int k = 0; k < vectors.columns(); k++) {
          projector[i][j] +=
              (double) vectors.values()[vectors.offset(i) + k]
                  * vectors.values()[vectors.offset(j) + k];
        }
      }
    }
    return projector;
  }
}
