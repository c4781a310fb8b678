package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.Seed;
import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class RidgeFitTest {
  private static final int ROWS = 40;
  private static final int FEATURES = 9;
  private static final int DIMENSION = 5;

  private final SplittableRandom random = Seed.random(RidgeFitTest.class);
  private final float[][] dense = dense();
  private final float[] weights = weights();
  private final DenseTable targets = targets();
  private final double[] penalties = {0, 1, 2, 4, 8, 0.5, 3, 3, 1};

  @Test
  void manySweepsReachTheSolutionOfTheNormalEquations() {
    RidgeFit fit = new RidgeFit(features(), weights, targets);
    fit.sweep(penalties, 300);
    DMatrixRMaj expected = solved();
    for (int f = 0; f < FEATURES; f++) {
      for (int i = 0; i < DIMENSION; i++) {
        assertEquals(
            expected.get(f, i), fit.coefficients().row(f)[i], 1e-3, "seed " + Seed.value());
      }
    }
  }

  @Test
  void residualsAreTargetsLessPredictionsForRowsWithoutWeightToo() {
    RidgeFit fit = new RidgeFit(features(), weights, targets);
    fit.sweep(penalties, 3);
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < DIMENSION; i++) {
        double rest = targets.row(row)[i];
        for (int f = 0; f < FEATURES; f++) {
          rest -= dense[f][row] * fit.coefficients().row(f)[i];
        }
        assertEquals(rest, fit.residuals().row(row)[i], 1e-4, "row " + row);
      }
    }
  }

  @Test
  void aFeatureOfInfinitePenaltyHasNoCoefficient() {
    RidgeFit fit = new RidgeFit(features(), weights, targets);
    fit.sweep(penalties, 2);
    double[] without = penalties.clone();
    without[4] = Double.POSITIVE_INFINITY;
    fit.sweep(without, 1);
    assertArrayEquals(new float[DIMENSION], fit.coefficients().row(4), 1e-6f);
  }

  @Test
  void aCopyGoesOnByItself() {
    RidgeFit fit = new RidgeFit(features(), weights, targets);
    fit.sweep(penalties, 1);
    float[] before = fit.coefficients().values().clone();
    fit.copy().sweep(penalties, 5);
    assertArrayEquals(before, fit.coefficients().values());
  }

  private DMatrixRMaj solved() {
    DMatrixRMaj left = new DMatrixRMaj(FEATURES, FEATURES);
    DMatrixRMaj right = new DMatrixRMaj(FEATURES, DIMENSION);
    for (int row = 0; row < ROWS; row++) {
      for (int f = 0; f < FEATURES; f++) {
        double pull = weights[row] * dense[f][row];
        for (int g = 0; g < FEATURES; g++) {
          left.add(f, g, pull * dense[g][row]);
        }
        for (int i = 0; i < DIMENSION; i++) {
          right.add(f, i, pull * targets.row(row)[i]);
        }
      }
    }
    for (int f = 0; f < FEATURES; f++) {
      left.add(f, f, penalties[f]);
    }
    DMatrixRMaj solution = new DMatrixRMaj(FEATURES, DIMENSION);
    CommonOps_DDRM.solve(left, right, solution);
    return solution;
  }

  private float[][] dense() {
    float[][] values = new float[FEATURES][ROWS];
    for (int row = 0; row < ROWS; row++) {
      values[0][row] = 1f;
      for (int f = 1; f < FEATURES; f++) {
        values[f][row] = random.nextInt(3) == 0 ? (float) random.nextGaussian() : 0f;
      }
    }
    return values;
  }

  private SparseMatrix features() {
    int[] offsets = new int[FEATURES + 1];
    int[] ordinals = new int[FEATURES * ROWS];
    float[] values = new float[FEATURES * ROWS];
    int at = 0;
    for (int f = 0; f < FEATURES; f++) {
      for (int row = 0; row < ROWS; row++) {
        if (dense[f][row] != 0f) {
          ordinals[at] = row;
          values[at++] = dense[f][row];
        }
      }
      offsets[f + 1] = at;
    }
    return new SparseMatrix(ROWS, offsets, Arrays.copyOf(ordinals, at), Arrays.copyOf(values, at));
  }

  private float[] weights() {
    float[] drawn = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      drawn[row] = row % 5 == 0 ? 0f : (float) random.nextDouble(0.2, 3);
    }
    return drawn;
  }

  private DenseTable targets() {
    DenseTable drawn = new DenseTable(ROWS, DIMENSION);
    for (int i = 0; i < drawn.values().length; i++) {
      drawn.values()[i] = (float) random.nextGaussian();
    }
    return drawn;
  }
}
