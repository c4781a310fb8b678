package io.segue.train.itemitem;

import io.segue.train.ItemItemModel;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;
import java.util.function.IntFunction;

/**
 * A random walk of three steps, from a listener to their tracks, on to those tracks' listeners and
 * on to those listeners' tracks: P3alpha, and RP3beta, which holds popular destinations back.
 *
 * <p>With P_iu the share of listener u in the plays of track i and P_uj that of track j in those of
 * u, W_ij = Σ_u P_iu^α P_uj^α / n_j^β, where n_j is the number of listeners of j; P3alpha is β = 0.
 * Of each row the largest are kept, divided by their sum if asked for, and of those the largest of
 * each column. Takes 8 bytes for each kept weight of a row, and as much again while columns are
 * pruned.
 *
 * @see <a href="https://doi.org/10.1145/2567948.2579244">Cooper, Lee, Radzik, Siantos 2014, Random
 *     walks in recommender systems</a>
 * @see <a href="https://doi.org/10.1145/2955101">Paudel, Christoffel, Newell, Bernstein 2016,
 *     Updatable, accurate, diverse, and scalable recommendations</a>
 */
public final class Rp3Beta implements ItemItemModel {
  private final Options options;

  /**
   * How the walk goes and what is kept of it.
   *
   * @param alpha 0 (every step alike) to 5
   * @param beta 0 (P3alpha) to 5
   * @param rowNeighbours weights kept of each row, 1 to 100,000
   * @param normalized whether the kept weights of a row sum to 1
   * @param columnNeighbours weights kept of each column after that, 1 to 100,000
   */
  public record Options(
      double alpha, double beta, int rowNeighbours, boolean normalized, int columnNeighbours) {
    public Options {
      Rules.within("alpha", alpha, 0, 5);
      Rules.within("beta", beta, 0, 5);
      Rules.neighbours("row-neighbours", rowNeighbours);
      Rules.neighbours("column-neighbours", columnNeighbours);
    }
  }

  public Rp3Beta(Options options) {
    this.options = options;
  }

  @Override
  public SparseMatrix learn(SparseMatrix preferences, Workers workers, TrainingMonitor monitor) {
    SparseMatrix byTrack = preferences.transpose();
    Histories steps = new Histories(shares(preferences), shares(byTrack));
    float[] damping = damping(byTrack);
    SparseMatrix walked =
        new RowByRow(workers, monitor)
            .compute("random walks", byTrack.rows(), () -> walk(steps, damping));
    return Pruning.columns(walked, options.columnNeighbours());
  }

  private IntFunction<SparseRow> walk(Histories steps, float[] damping) {
    CoListening reached = new CoListening(steps);
    TopWeights top = new TopWeights(damping.length, options.rowNeighbours());
    return track -> {
      reached.of(track);
      for (int i = 0; i < reached.size(); i++) {
        int other = reached.track(i);
        if (other != track) {
          top.offer(other, reached.sum(other) * damping[other]);
        }
      }
      SparseRow row = top.take();
      if (options.normalized()) {
        normalize(row.values());
      }
      return row;
    };
  }

  /** Each value's share in the sum of its row, to the power of alpha. */
  private SparseMatrix shares(SparseMatrix matrix) {
    float[] shares = new float[matrix.entries()];
    for (int row = 0; row < matrix.rows(); row++) {
      double sum = 0;
      for (int e = matrix.offset(row); e < matrix.offset(row + 1); e++) {
        sum += matrix.values()[e];
      }
      for (int e = matrix.offset(row); e < matrix.offset(row + 1); e++) {
        shares[e] = (float) Math.pow(matrix.values()[e] / sum, options.alpha());
      }
    }
    return matrix.withValues(shares);
  }

  private float[] damping(SparseMatrix byTrack) {
    float[] damping = new float[byTrack.rows()];
    for (int track = 0; track < damping.length; track++) {
      int listeners = byTrack.offset(track + 1) - byTrack.offset(track);
      damping[track] = (float) Math.pow(Math.max(1, listeners), -options.beta());
    }
    return damping;
  }

  private static void normalize(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (weights[i] / sum);
    }
  }
}
