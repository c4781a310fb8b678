package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramMatrixTest {
  private final SplittableRandom random = Seed.random(GramMatrixTest.class);

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 1", "5, 7", "96, 16", "1000, 33", "60000, 8"})
  void holdsTheProductsOfColumns(int rows, int d) {
    DenseTable table = RandomVectors.table(random, rows, d);
    float[] simd = GramMatrix.of(table).values();
    float[] scalar = sum(Kernels.scalar(), table, 1).values();
    double tolerance = 1e-6 * Math.max(1, rows);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double exact = 0;
        for (int r = 0; r < rows; r++) {
          exact += (double) table.values()[r * d + i] * table.values()[r * d + j];
        }
        assertEquals(exact, simd[i * d + j], tolerance, "seed " + Seed.value());
        assertEquals(exact, scalar[i * d + j], tolerance, "seed " + Seed.value());
      }
    }
  }

  @Test
  void orderOfChunksDoesNotMatter() {
    DenseTable table = RandomVectors.table(random, 12_345, 13);
    float[] ascending = sum(Kernels.active(), table, 1).values();
    // 7 and the number of chunks share no factor, so this visits each chunk once.
    float[] scattered = sum(Kernels.active(), table, 7).values();
    assertArrayEquals(ascending, scattered, "seed " + Seed.value());
  }

  @Test
  void refusesATotalOfMissingChunks() {
    GramSum sum = new GramSum(Kernels.active(), new DenseTable(4, 2));
    sum.accumulate(0);
    IllegalStateException e = assertThrows(IllegalStateException.class, sum::total);
    assertEquals("chunk 1 has not been accumulated", e.getMessage());
  }

  @Test
  void traceSumsProductsOfElements() {
    GramMatrix a = new GramMatrix(2, new float[] {1f, 2f, 2f, 5f});
    GramMatrix b = new GramMatrix(2, new float[] {3f, -1f, -1f, 2f});
    assertEquals(3 - 2 - 2 + 10, a.trace(b));
    assertThrows(
        IllegalArgumentException.class, () -> a.trace(new GramMatrix(1, new float[] {1f})));
  }

  @Test
  void knowsWhetherItIsDiagonal() {
    assertTrue(GramMatrix.diagonal(new float[] {1f, 0f, 3f}).isDiagonal());
    assertArrayEquals(new float[] {1f, 3f}, GramMatrix.diagonal(new float[] {1f, 3f}).diagonal());
    assertFalse(new GramMatrix(2, new float[] {1f, 0f, 1e-9f, 1f}).isDiagonal());
  }

  @Test
  void sumOfOverflowingRowsIsNotFinite() {
    GramSum sum = new GramSum(Kernels.active(), new DenseTable(1, 1, new float[] {1e30f}));
    for (int chunk = 0; chunk < GramSum.CHUNKS; chunk++) {
      sum.accumulate(chunk);
    }
    assertFalse(sum.isFinite());
  }

  @Test
  void rejectsAWrongNumberOfValues() {
    assertThrows(IllegalArgumentException.class, () -> new GramMatrix(2, new float[3]));
  }

  private static GramMatrix sum(Kernels kernels, DenseTable table, int step) {
    GramSum sum = new GramSum(kernels, table);
    for (int i = 0; i < GramSum.CHUNKS; i++) {
      sum.accumulate(i * step % GramSum.CHUNKS);
    }
    return sum.total();
  }
}
