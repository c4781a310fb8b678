package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteTableTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 16, 33, 64, 100, 128, 207, 1021})
  void twinsAgreeOnBytes(int length) {
    SplittableRandom random = Seed.random(ByteTableTest.class);
    byte[] a = new byte[length + 3];
    byte[] b = new byte[length + 5];
    for (int round = 0; round < 50; round++) {
      for (int i = 0; i < length; i++) {
        a[i + 3] = (byte) (round == 0 ? 127 : random.nextInt(-127, 128));
        b[i + 5] = (byte) (round == 0 ? -127 : random.nextInt(-127, 128));
      }
      assertEquals(
          Kernels.scalar().twin().dot(a, 3, b, 5, length),
          Kernels.dot(a, 3, b, 5, length),
          "seed " + Seed.value());
    }
  }

  @Test
  void productsAreThoseOfFloatsUpToRounding() {
    SplittableRandom random = Seed.random(ByteTableTest.class);
    ByteTable table = new ByteTable(20, 64);
    float[][] rows = new float[20][64];
    float[] query = vector(random);
    for (int row = 0; row < 20; row++) {
      rows[row] = row == 3 ? new float[64] : vector(random);
      table.put(row, rows[row]);
    }
    for (int row = 0; row < 20; row++) {
      double lengths = Kernels.norm(query) * Kernels.norm(rows[row]);
      assertEquals(
          Kernels.dot(query, rows[row]),
          table.dot(row, ByteTable.of(query)),
          0.02 * lengths + 1e-9,
          "row " + row + ", seed " + Seed.value());
    }
  }

  @Test
  void rejectsUnequalDimensions() {
    ByteTable table = new ByteTable(2, 3);
    assertThrows(IllegalArgumentException.class, () -> table.put(0, new float[4]));
    assertThrows(IllegalArgumentException.class, () -> new ByteTable(-1, 3));
  }

  private static float[] vector(SplittableRandom random) {
    float[] vector = new float[64];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}
