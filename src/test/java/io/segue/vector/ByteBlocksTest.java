package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteBlocksTest {
  private static final int ROWS = 75;

  private final SplittableRandom random = Seed.random(ByteBlocksTest.class);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 33, 64, 100, 128, 207, 1021})
  void productsAreThoseOfFloatsUpToRounding(int dimension) {
    float[][] rows = new float[ROWS][];
    float[] query = RandomVectors.vector(random, dimension);
    for (int row = 0; row < ROWS; row++) {
      rows[row] = row == 3 ? new float[dimension] : RandomVectors.vector(random, dimension);
    }
    float[] simd = dots(Kernels.active(), rows, query);
    assertArrayEquals(dots(Kernels.scalar(), rows, query), simd, 0f, "seed " + Seed.value());
    for (int row = 0; row < ROWS; row++) {
      double lengths = Kernels.norm(query) * Kernels.norm(rows[row]);
      assertEquals(
          Kernels.dot(query, rows[row]),
          simd[row],
          0.03 * lengths + 1e-9,
          "row " + row + ", seed " + Seed.value());
    }
  }

  @Test
  void largestNumbersDoNotOverflow() {
    float[] largest = new float[1021];
    Arrays.fill(largest, 1f);
    assertEquals(1021, dots(Kernels.active(), new float[][] {largest}, largest)[0], 0.01);
  }

  @Test
  void rejectsUnequalDimensions() {
    ByteBlocks blocks = new ByteBlocks(2, 3);
    assertThrows(IllegalArgumentException.class, () -> blocks.put(0, new float[4]));
    assertThrows(IllegalArgumentException.class, () -> blocks.query(new float[2]));
    assertThrows(IllegalArgumentException.class, () -> new ByteBlocks(-1, 3));
  }

  private static float[] dots(Kernels kernels, float[][] rows, float[] query) {
    ByteBlocks blocks = new ByteBlocks(kernels, rows.length, query.length);
    for (int row = 0; row < rows.length; row++) {
      blocks.put(row, rows[row]);
    }
    ByteBlocks.Query prepared = blocks.query(query);
    float[] all = new float[rows.length];
    float[] some = new float[blocks.blockRows()];
    for (int from = 0; from < rows.length; from += some.length) {
      blocks.dots(from / some.length, prepared, some);
      System.arraycopy(some, 0, all, from, Math.min(some.length, rows.length - from));
    }
    return all;
  }
}
