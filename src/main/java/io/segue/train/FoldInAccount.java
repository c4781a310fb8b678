package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import io.segue.vector.NormalEquations;

/**
 * What each track of a history adds to the score of a track, when the listener's vector is folded
 * in.
 *
 * <p>With y = the track's vector, A x = Σ c_j y_j the equations of the listener's vector x and c_j
 * the confidence in a track heard, the score y·x is Σ c_j (y_jᵀ A⁻¹ y): one term for each track
 * heard. The terms may be negative. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1109/ICDM.2008.22">Hu, Koren, Volinsky 2008, section 5</a>
 */
public final class FoldInAccount {
  private final NormalEquations solved;
  private final DenseTable history;
  private final double[] confidences;

  FoldInAccount(NormalEquations solved, DenseTable history, double[] confidences) {
    this.solved = solved;
    this.history = history;
    this.confidences = confidences;
  }

  /** What each row of the history adds to the score of a track; the sum is the score. */
  public double[] contributions(float[] track) {
    float[] seen = new float[track.length];
    solved.solveFor(track, seen);
    double[] contributions = new double[confidences.length];
    for (int row = 0; row < contributions.length; row++) {
      contributions[row] =
          confidences[row]
              * Kernels.dot(seen, 0, history.values(), history.offset(row), seen.length);
    }
    return contributions;
  }
}
