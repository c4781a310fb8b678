package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTableTest {
  private final SplittableRandom random = Seed.random(SketchTableTest.class);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 33, 64, 128, 207})
  void twinsAgreeOnWhatIsNear(int dimension) {
    SketchTable table = new SketchTable(150, dimension);
    for (int row = 0; row < 150; row++) {
      table.put(row, RandomVectors.vector(random, dimension));
    }
    SketchTable.Sketch query = table.sketch(RandomVectors.vector(random, dimension));
    for (int distance : new int[] {0, 20, 60, 64, 70, 128}) {
      for (int from = 0; from < 150; from += Long.SIZE) {
        assertEquals(
            Kernels.scalar().twin().within(distance, from, table, query),
            table.within(distance, from, query),
            "distance " + distance + ", seed " + Seed.value());
      }
    }
  }

  @Test
  void distancesTellAngles() {
    SketchTable table = new SketchTable(2, 64);
    float[] vector = RandomVectors.vector(random, 64);
    float[] opposite = vector.clone();
    Kernels.scale(-1f, opposite);
    table.put(0, vector);
    table.put(1, opposite);
    assertEquals(0, table.distance(0, table.sketch(vector)));
    assertEquals(SketchTable.BITS, table.distance(1, table.sketch(vector)));
    int right = table.distance(0, table.sketch(RandomVectors.vector(random, 64)));
    assertTrue(right > 30 && right < 98, right + ", seed " + Seed.value());
  }
}
