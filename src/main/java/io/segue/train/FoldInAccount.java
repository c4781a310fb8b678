package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealVector;

/**
 * What each track of a history adds to the score of a track, when the listener's vector is folded
 * in.
 *
 * <p>With y = the track's vector, A x = Σ c_j y_j the equations of the listener's vector x and c_j
 * the confidence in a track that is liked, the score y·x is Σ c_j (y_jᵀ A⁻¹ y): one term for each
 * track liked. What is disliked has no term of its own: it bends A. The terms may be negative. In
 * double, so that they add up to the score as far as the score itself, which is solved in float, is
 * exact.
 *
 * @see <a href="https://doi.org/10.1109/ICDM.2008.22">Hu, Koren, Volinsky 2008, section 5</a>
 */
public final class FoldInAccount {
  private static final double SYMMETRY = 1e-12;
  private static final double SMALLEST_PIVOT = 0;

  private final DecompositionSolver solver;
  private final DenseTable history;
  private final float[] signed;

  private FoldInAccount(DecompositionSolver solver, DenseTable history, float[] signed) {
    this.solver = solver;
    this.history = history;
    this.signed = signed;
  }

  static FoldInAccount of(GramMatrix gram, double ridge, DenseTable history, float[] signed) {
    int d = gram.dimension();
    double[][] matrix = new double[d][d];
    for (int r = 0; r < d; r++) {
      for (int c = r; c < d; c++) {
        matrix[r][c] = gram.values()[r * d + c] + (r == c ? ridge : 0);
      }
    }
    for (int row = 0; row < signed.length; row++) {
      addOuter(history, row, Observation.extra(signed[row]), matrix);
    }
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < r; c++) {
        matrix[r][c] = matrix[c][r];
      }
    }
    return new FoldInAccount(
        new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), SYMMETRY, SMALLEST_PIVOT)
            .getSolver(),
        history,
        signed);
  }

  /** What each row of the history adds to the score of a track; the sum is the score. */
  public double[] contributions(float[] track) {
    double[] own = new double[track.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = track[i];
    }
    RealVector seen = solver.solve(new ArrayRealVector(own, false));
    double[] contributions = new double[signed.length];
    for (int row = 0; row < contributions.length; row++) {
      double product = 0;
      for (int i = 0; i < own.length; i++) {
        product += seen.getEntry(i) * history.values()[history.offset(row) + i];
      }
      contributions[row] = Observation.pull(signed[row]) * product;
    }
    return contributions;
  }

  /** Adds to the upper triangle. */
  private static void addOuter(DenseTable table, int row, double weight, double[][] matrix) {
    int at = table.offset(row);
    for (int r = 0; r < matrix.length; r++) {
      double scaled = weight * table.values()[at + r];
      for (int c = r; c < matrix.length; c++) {
        matrix[r][c] += scaled * table.values()[at + c];
      }
    }
  }
}
