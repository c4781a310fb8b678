package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EigenvectorsTest {
  private final SplittableRandom random = Seed.random(EigenvectorsTest.class);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 33, 100})
  void agreeWithTheOracle(int d) {
    GramMatrix gram = RandomVectors.positiveDefinite(random, d);
    double[] expected = new EigenDecomposition(dense(gram)).getRealEigenvalues();
    Eigenvectors found = Eigenvectors.of(gram);
    for (int k = 0; k < d; k++) {
      assertEquals(expected[k], found.value(k), 1e-4 * expected[0], "seed " + Seed.value());
    }
    assertTurnsDiagonal(gram, found);
  }

  private static void assertTurnsDiagonal(GramMatrix gram, Eigenvectors found) {
    int d = gram.dimension();
    RealMatrix rotation = dense(d, found.rotation(d));
    RealMatrix turned = rotation.multiply(dense(gram)).multiply(rotation.transpose());
    RealMatrix white = dense(d, found.whitening(d));
    RealMatrix unit = white.multiply(dense(gram)).multiply(white.transpose());
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < d; c++) {
        double value = r == c ? found.value(r) : 0;
        assertEquals(value, turned.getEntry(r, c), 1e-5 * found.value(0), "seed " + Seed.value());
        assertEquals(r == c ? 1 : 0, unit.getEntry(r, c), 1e-3, "seed " + Seed.value());
      }
    }
  }

  @Test
  void rankCountsWhatIsLargeEnough() {
    Eigenvectors found =
        Eigenvectors.of(new GramMatrix(3, new float[] {0.01f, 0, 0, 0, 4, 0, 0, 0, 1}));
    assertEquals(1, found.rank(0.3));
    assertEquals(2, found.rank(0.1));
    assertEquals(3, found.rank(0));
    assertEquals(0, Eigenvectors.of(new GramMatrix(2, new float[4])).rank(0));
  }

  @Test
  void refusesWhatIsNotFinite() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Eigenvectors.of(new GramMatrix(1, new float[] {Float.NaN})));
    assertTrue(String.valueOf(e.getMessage()).contains("NaN"));
  }

  private static RealMatrix dense(GramMatrix gram) {
    return dense(
        gram.dimension(), new DenseTable(gram.dimension(), gram.dimension(), gram.values()));
  }

  private static RealMatrix dense(int rows, DenseTable table) {
    RealMatrix dense = new Array2DRowRealMatrix(rows, table.columns());
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < table.columns(); c++) {
        dense.setEntry(r, c, table.values()[table.offset(r) + c]);
      }
    }
    return dense;
  }
}
