package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalAxesTest {
  private final SplittableRandom random = Seed.random(PrincipalAxesTest.class);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 33, 64, 100, 128})
  void turningKeepsAllDotProducts(int d) {
    DenseTable before = RandomVectors.table(random, 43, d);
    for (Kernels kernels : List.of(Kernels.active(), Kernels.scalar())) {
      DenseTable after = copy(before);
      axes(kernels, after).turn(after, 0, 43);
      for (int a = 0; a < 43; a++) {
        for (int b = 0; b <= a; b++) {
          assertEquals(dot(before, a, b), dot(after, a, b), 1e-6 * d, seed());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 64})
  void turnedTableHasTheDiagonalGramMatrix(int d) {
    DenseTable table = RandomVectors.table(random, 500, d);
    // Columns of very different size, as popularity makes them.
    for (int i = 0; i < table.values().length; i++) {
      table.values()[i] *= (float) Math.exp(-5.0 * (i % d) / d);
    }
    PrincipalAxes axes = axes(Kernels.active(), table);
    axes.turn(table, 0, 500);
    float[] found = GramMatrix.of(table).values();
    float[] expected = axes.gram().values();
    assertTrue(axes.gram().isDiagonal());
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < d; c++) {
        double scale = Math.sqrt((double) expected[r * d + r] * expected[c * d + c]);
        assertEquals(expected[r * d + c], found[r * d + c], 2e-5 * scale, seed());
      }
      assertTrue(r == 0 || expected[r * d + r] <= expected[(r - 1) * d + r - 1], seed());
    }
  }

  @Test
  void partsOfATableTurnLikeTheWhole() {
    DenseTable whole = RandomVectors.table(random, 50, 20);
    DenseTable parts = copy(whole);
    PrincipalAxes axes = axes(Kernels.active(), whole);
    axes.turn(whole, 0, 50);
    axes.turn(parts, 19, 50);
    axes.turn(parts, 0, 3);
    axes.turn(parts, 3, 19);
    assertArrayEquals(whole.values(), parts.values(), seed());
  }

  @Test
  void fewerRowsThanColumnsLeaveZerosOnTheDiagonal() {
    DenseTable table = RandomVectors.table(random, 3, 9);
    float[] diagonal = axes(Kernels.active(), table).gram().diagonal();
    assertTrue(diagonal[2] > 0.01f, seed());
    for (int k = 3; k < 9; k++) {
      assertEquals(0f, diagonal[k], 1e-6f, seed());
    }
  }

  @Test
  void rowsOfZerosStayZero() {
    DenseTable table = RandomVectors.table(random, 10, 5);
    Arrays.fill(table.values(), 20, 25, 0f);
    axes(Kernels.active(), table).turn(table, 0, 10);
    assertArrayEquals(new float[5], table.row(4));
  }

  private static PrincipalAxes axes(Kernels kernels, DenseTable table) {
    GramSum sum = new GramSum(kernels, table);
    for (int chunk = 0; chunk < GramSum.CHUNKS; chunk++) {
      sum.accumulate(chunk);
    }
    return sum.axes();
  }

  private static double dot(DenseTable table, int a, int b) {
    double sum = 0;
    for (int k = 0; k < table.columns(); k++) {
      sum += (double) table.values()[table.offset(a) + k] * table.values()[table.offset(b) + k];
    }
    return sum;
  }

  private static DenseTable copy(DenseTable table) {
    return new DenseTable(table.rows(), table.columns(), table.values().clone());
  }

  private static String seed() {
    return "seed " + Seed.value();
  }
}
