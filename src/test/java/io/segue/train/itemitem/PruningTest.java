package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.segue.vector.SparseMatrix;
import org.junit.jupiter.api.Test;

class PruningTest {
  private static final SparseMatrix MATRIX =
      Preferences.sparse(new double[][] {{1, -5, 2}, {0, 4, 4}, {3, 0.5, 0}});

  @Test
  void keepsWhatIsFarthestFromZeroInEachRow() {
    double[][] kept = Preferences.dense(Pruning.rows(MATRIX, 1));
    assertArrayEquals(new double[][] {{0, -5, 0}, {0, 4, 0}, {3, 0, 0}}, kept);
  }

  @Test
  void keepsWhatIsFarthestFromZeroInEachColumn() {
    double[][] kept = Preferences.dense(Pruning.columns(MATRIX, 2));
    assertArrayEquals(new double[][] {{1, -5, 2}, {0, 4, 4}, {3, 0, 0}}, kept);
  }

  @Test
  void leavesWhatIsShortEnough() {
    assertSame(MATRIX, Pruning.rows(MATRIX, 3));
    assertSame(MATRIX, Pruning.columns(MATRIX, 3));
  }
}
