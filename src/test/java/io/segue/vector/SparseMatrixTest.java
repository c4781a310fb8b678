package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseMatrixTest {
  @ParameterizedTest
  @CsvSource({"0, 5", "5, 0", "1, 1", "17, 40", "60, 9"})
  void transposeSwapsRowsAndColumns(int rows, int columns) {
    float[][] dense = randomDense(rows, columns);
    float[][] expected = new float[columns][rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        expected[c][r] = dense[r][c];
      }
    }
    SparseMatrix transposed = sparse(dense, columns).transpose();
    assertEquals(columns, transposed.rows());
    assertEquals(rows, transposed.columns());
    assertArrayEquals(expected, dense(transposed), "seed " + Seed.value());
  }

  @Test
  void transposedRowsAscend() {
    SparseMatrix transposed = sparse(randomDense(30, 20), 20).transpose();
    for (int r = 0; r < transposed.rows(); r++) {
      for (int e = transposed.offset(r) + 1; e < transposed.offset(r + 1); e++) {
        assertTrue(transposed.columnOrdinals()[e - 1] < transposed.columnOrdinals()[e]);
      }
    }
  }

  @Test
  void rejectsLengthsThatDisagree() {
    int[] one = {0};
    float[] value = {1f};
    assertThrows(
        IllegalArgumentException.class,
        () -> new SparseMatrix(1, new int[] {0, 1}, one, new float[2]));
    assertThrows(
        IllegalArgumentException.class, () -> new SparseMatrix(1, new int[] {0, 2}, one, value));
    assertThrows(IllegalArgumentException.class, () -> new SparseMatrix(1, new int[0], one, value));
  }

  private static float[][] randomDense(int rows, int columns) {
    SplittableRandom random = Seed.random(SparseMatrixTest.class);
    float[][] dense = new float[rows][columns];
    for (float[] row : dense) {
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextInt(4) == 0 ? 1 + random.nextInt(9) : 0f;
      }
    }
    return dense;
  }

  private static SparseMatrix sparse(float[][] dense, int columns) {
    int[] offsets = new int[dense.length + 1];
    int[] ordinals = new int[dense.length * columns];
    float[] values = new float[dense.length * columns];
    int entries = 0;
    for (int r = 0; r < dense.length; r++) {
      for (int c = 0; c < columns; c++) {
        if (dense[r][c] != 0f) {
          ordinals[entries] = c;
          values[entries++] = dense[r][c];
        }
      }
      offsets[r + 1] = entries;
    }
    return new SparseMatrix(
        columns, offsets, Arrays.copyOf(ordinals, entries), Arrays.copyOf(values, entries));
  }

  private static float[][] dense(SparseMatrix sparse) {
    float[][] dense = new float[sparse.rows()][sparse.columns()];
    for (int r = 0; r < sparse.rows(); r++) {
      for (int e = sparse.offset(r); e < sparse.offset(r + 1); e++) {
        dense[r][sparse.columnOrdinals()[e]] = sparse.values()[e];
      }
    }
    return dense;
  }
}
