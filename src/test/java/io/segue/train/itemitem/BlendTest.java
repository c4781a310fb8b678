package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.train.ItemItemModel;
import io.segue.vector.SparseMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BlendTest {
  private static final SparseMatrix HEARD = Preferences.sparse(new double[][] {{1, 1, 1}});

  /** Its columns sum to 4, 2 and 0 in absolute values: scale 3. */
  private static final ItemItemModel FIRST =
      Fixed.weights(new double[][] {{0, 2, 0}, {3, 0, 0}, {-1, 0, 0}});

  /** Scale 10. */
  private static final ItemItemModel SECOND =
      Fixed.weights(new double[][] {{0, 10, 5}, {0, 0, 5}, {0, 0, 0}});

  @Test
  void addsModelsOfOneScale() {
    double[][] found = blend(10, new Blend.Part(FIRST, 1), new Blend.Part(SECOND, 2));
    assertArrayEquals(new double[] {0, 2 / 3.0 + 2, 1}, found[0], 1e-6);
    assertArrayEquals(new double[] {1, 0, 1}, found[1], 1e-6);
    assertArrayEquals(new double[] {-1 / 3.0, 0, 0}, found[2], 1e-6);
  }

  @Test
  void keepsWhatIsFarthestFromZeroInEachRow() {
    double[][] found = blend(1, new Blend.Part(FIRST, 1), new Blend.Part(SECOND, -3));
    assertArrayEquals(new double[] {0, 2 / 3.0 - 3, 0}, found[0], 1e-6);
    assertArrayEquals(new double[] {0, 0, -1.5}, found[1], 1e-6);
    assertArrayEquals(new double[] {-1 / 3.0, 0, 0}, found[2], 1e-6);
  }

  @Test
  void modelsWithoutWeightsChangeNothing() {
    ItemItemModel empty = Fixed.weights(new double[3][3]);
    double[][] found = blend(10, new Blend.Part(empty, 5), new Blend.Part(FIRST, 3));
    assertArrayEquals(new double[] {0, 2, 0}, found[0], 1e-6);
  }

  @Test
  void refusesOptionsOutOfRange() {
    assertMessage("weight must not be 0", () -> new Blend.Part(FIRST, 0));
    assertMessage("weight must be within -1000..1000: 2000", () -> new Blend.Part(FIRST, 2000));
    assertMessage("neighbours must be within 1..100000: 0", () -> new Blend.Options(0));
    assertMessage(
        "a blend needs at least one model", () -> new Blend(List.of(), new Blend.Options(1)));
  }

  private static double[][] blend(int neighbours, Blend.Part... parts) {
    return Learning.dense(new Blend(List.of(parts), new Blend.Options(neighbours)), HEARD);
  }

  private static void assertMessage(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
