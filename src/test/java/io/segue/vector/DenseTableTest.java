package io.segue.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DenseTableTest {
  private final DenseTable table = new DenseTable(2, 3, new float[] {1f, 2f, 3f, 4f, 5f, 6f});

  @Test
  void rowsFollowOneAnother() {
    assertEquals(3, table.offset(1));
    assertArrayEquals(new float[] {4f, 5f, 6f}, table.row(1));
  }

  @Test
  void aRowIsACopyAndTheValuesAreShared() {
    table.row(0)[0] = 9f;
    assertEquals(1f, table.values()[0]);
    table.values()[0] = 9f;
    assertEquals(9f, table.row(0)[0]);
  }

  @Test
  void beginsWithZeros() {
    assertArrayEquals(new float[6], new DenseTable(3, 2).values());
  }

  @Test
  void rejectsShapesThatDoNotFit() {
    assertThrows(IllegalArgumentException.class, () -> new DenseTable(2, 2, new float[5]));
    assertThrows(IllegalArgumentException.class, () -> new DenseTable(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> new DenseTable(1 << 16, 1 << 15));
  }
}
