package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTableTest {
  private final SplittableRandom random = Seed.random(PackedTableTest.class);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 33, 64, 100, 207})
  void addsAllDotProducts(int size) {
    DenseTable rows = RandomVectors.table(random, size + 3, 21);
    DenseTable packed = RandomVectors.table(random, size, 21);
    for (Kernels kernels : List.of(Kernels.active(), Kernels.scalar())) {
      PackedTable table = new PackedTable(kernels, packed);
      float[][] products = table.products(size);
      products[0][0] = 5f;
      table.addProducts(rows, 2, 2 + size, products);
      for (int r = 0; r < size; r++) {
        for (int c = 0; c < size; c++) {
          float expected =
              Kernels.dot(rows.values(), rows.offset(2 + r), packed.values(), packed.offset(c), 21);
          expected += r + c == 0 ? 5f : 0f;
          assertEquals(expected, products[r][c], 1e-5f, "seed " + Seed.value());
        }
      }
    }
  }

  @Test
  void rejectsUnequalDimensions() {
    PackedTable table = new PackedTable(Kernels.active(), new DenseTable(3, 4));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> table.addProducts(new DenseTable(1, 5), 0, 1, table.products(1)));
    assertEquals("dimension mismatch: 5 != 4", e.getMessage());
  }
}
