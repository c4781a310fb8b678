package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricSweepTest {
  private static final List<FloatKernels> TWINS =
      List.of(Kernels.active().twin(), Kernels.scalar().twin());
  private static final SymmetricSweep.Parallel SERIAL =
      (tasks, task) -> IntStream.range(0, tasks).forEach(task);

  private final SplittableRandom random = Seed.random(SymmetricSweepTest.class);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 13, 16, 33, 64, 100, 128, 207})
  void twinsAgreeOnProductsOfPanels(int depth) {
    for (FloatKernels twin : TWINS) {
      int columns = twin.tileColumns();
      float[] left = RandomVectors.vector(random, 3 + depth * PaddedMatrix.TILE_ROWS);
      float[] right = RandomVectors.vector(random, 5 + depth * columns);
      float[][] found = new float[PaddedMatrix.TILE_ROWS + 1][];
      float[][] before = new float[found.length][];
      for (int r = 0; r < found.length; r++) {
        before[r] = RandomVectors.vector(random, columns + 2);
        found[r] = before[r].clone();
      }
      twin.addProduct(new Tile(found, 1, 1), new Panel(left, 3, depth), new Panel(right, 5, depth));
      for (int r = 0; r < found.length; r++) {
        for (int c = 0; c < columns + 2; c++) {
          double expected = before[r][c];
          for (int k = 0; r >= 1 && c >= 1 && c <= columns && k < depth; k++) {
            expected +=
                (double) left[3 + k * PaddedMatrix.TILE_ROWS + r - 1]
                    * right[5 + k * columns + c - 1];
          }
          assertEquals(expected, found[r][c], 1e-6 * Math.max(1, depth), twin.provider() + seed());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 33, 64, 100, 128, 207, 300})
  void sweptMatrixIsTheNegativeInverse(int n) {
    GramMatrix a = RandomVectors.positiveDefinite(random, n);
    RealMatrix expected = new LUDecomposition(dense(a)).getSolver().getInverse();
    double tolerance = 1e-4 * expected.getNorm();
    for (FloatKernels twin : TWINS) {
      for (int block : new int[] {1, 40, 256}) {
        SymmetricRows rows = rows(a, twin, block);
        SymmetricSweep sweep = new SymmetricSweep(twin, rows);
        for (int k = sweep.blocks() - 1; k >= 0; k--) {
          sweep.sweep(k, SERIAL);
        }
        for (int r = 0; r < n; r++) {
          for (int c = 0; c < n; c++) {
            String where = twin.provider() + ", " + r + "," + c + " of " + n + seed();
            assertEquals(-expected.getEntry(r, c), rows.value(r, c), tolerance, where);
          }
        }
      }
    }
  }

  @Test
  void ordersOfTasksMakeNoDifference() {
    GramMatrix a = RandomVectors.positiveDefinite(random, 150);
    SymmetricRows forward = rows(a, TWINS.getFirst(), 32);
    SymmetricRows parallel = rows(a, TWINS.getFirst(), 32);
    SymmetricSweep one = new SymmetricSweep(TWINS.getFirst(), forward);
    SymmetricSweep other = new SymmetricSweep(TWINS.getFirst(), parallel);
    for (int k = 0; k < one.blocks(); k++) {
      one.sweep(k, SERIAL);
      other.sweep(k, (tasks, task) -> IntStream.range(0, tasks).parallel().forEach(task));
    }
    for (int r = 0; r < 150; r++) {
      for (int c = r; c < 150; c++) {
        assertEquals(forward.value(r, c), parallel.value(r, c), seed());
      }
    }
  }

  @Test
  void namesTheFirstPivotThatIsNotPositive() {
    for (FloatKernels twin : TWINS) {
      SymmetricRows rows = new SymmetricRows(twin, 70, 32);
      for (int r = 0; r < 70; r++) {
        rows.set(r, r, r == 50 ? -1f : 1f);
      }
      SymmetricSweep sweep = new SymmetricSweep(twin, rows);
      sweep.sweep(0, SERIAL);
      NotPositiveDefiniteException e =
          assertThrows(NotPositiveDefiniteException.class, () -> sweep.sweep(1, SERIAL));
      assertEquals("the matrix is not positive definite: pivot 50 is -1.0", e.getMessage());
    }
  }

  @Test
  void takesHalfOfASquare() {
    double square = 4.0 * 41_000 * 41_000;
    assertTrue(SymmetricRows.bytes(41_000) < 0.55 * square);
    assertTrue(SymmetricRows.bytes(41_000) > 0.5 * square);
  }

  private static SymmetricRows rows(GramMatrix a, FloatKernels twin, int block) {
    SymmetricRows rows = new SymmetricRows(twin, a.dimension(), block);
    for (int r = 0; r < a.dimension(); r++) {
      for (int c = r; c < a.dimension(); c++) {
        rows.set(r, c, a.values()[r * a.dimension() + c]);
      }
    }
    return rows;
  }

  private static RealMatrix dense(GramMatrix a) {
    RealMatrix dense = new Array2DRowRealMatrix(a.dimension(), a.dimension());
    for (int i = 0; i < a.values().length; i++) {
      dense.setEntry(i / a.dimension(), i % a.dimension(), a.values()[i]);
    }
    return dense;
  }

  private static String seed() {
    return ", seed " + Seed.value();
  }
}
