package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.train.ItemItemModel;
import io.segue.train.NotConvergedException;
import io.segue.vector.SparseMatrix;
import org.junit.jupiter.api.Test;

class PopularityScalingTest {
  private static final SparseMatrix HEARD =
      Preferences.sparse(new double[][] {{1, 1, 0}, {1, 0, 0}, {1, 0, 0}, {1, 1, 0}});

  @Test
  void multipliesByPowersOfTheNumbersOfListeners() {
    ItemItemModel three = Fixed.weights(new double[][] {{0, 3, 3}, {3, 0, 3}, {3, 3, 0}});
    var options = new PopularityScaling.Options(0.5, -1);
    double[][] scaled = Learning.dense(new PopularityScaling(three, options), HEARD);
    assertArrayEquals(new double[] {0, 3 * 2 / 2.0, 3 * 2 / 1.0}, scaled[0], 1e-6);
    assertArrayEquals(new double[] {3 * Math.sqrt(2) / 4, 0, 3 * Math.sqrt(2)}, scaled[1], 1e-6);
    assertArrayEquals(new double[] {3 / 4.0, 3 / 2.0, 0}, scaled[2], 1e-6);
  }

  @Test
  void stopsAtWeightsBeyondFloat() {
    ItemItemModel huge = Fixed.weights(new double[][] {{0, 3e38, 0}, {0, 0, 0}, {0, 0, 0}});
    var model = new PopularityScaling(huge, new PopularityScaling.Options(2, 2));
    assertThrows(NotConvergedException.class, () -> Learning.learn(model, HEARD, 1));
  }

  @Test
  void refusesExponentsOutOfRange() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new PopularityScaling.Options(0, -2.5));
    assertEquals("target-exponent must be within -2..2: -2.5", e.getMessage());
  }
}
