package io.segue.train.itemitem;

import io.segue.train.ItemItemModel;
import io.segue.train.NotConvergedException;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.Kernels;
import io.segue.vector.NotPositiveDefiniteException;
import io.segue.vector.SparseMatrix;
import java.util.concurrent.atomic.LongAccumulator;

/**
 * The sparse approximation of EASE: each track is explained by its nearest tracks alone, by a ridge
 * regression over them, which is one small exact solve a track.
 *
 * <p>This is the sparse Markov random field with one block a track (r = 0), extended by a weight
 * for each listener: those with n tracks weigh n^-{@code listenerExponent}. With G = XᵀWX, the
 * weights (·, j) minimise Σ w (x_j − Σ x_i b_i)² + λ Σ G_ii^{@code regularizationExponent} b_i²
 * over the at most {@code neighbours} tracks i with the largest G_ij / √(G_ii G_jj). Needs no
 * item-item matrix in memory: a block is summed from the histories that touch it.
 *
 * @see <a
 *     href="https://proceedings.neurips.cc/paper/2019/hash/9aa42b31882ec039965f3c4923ce901b-Abstract.html">
 *     Steck 2019, Markov random fields for collaborative filtering</a>
 * @see <a href="https://doi.org/10.1109/ICDM.2011.134">Ning, Karypis 2011, SLIM</a>
 */
public final class MarkovRandomField implements ItemItemModel {
  private static final int CHUNK_TRACKS = 32;

  private final Options options;

  /**
   * What is minimised.
   *
   * @param neighbours tracks that may explain a track, 1 to 4096
   * @param regularization λ, above 0
   * @param regularizationExponent 0 (the same ridge for every track) to 1 (in proportion to G_ii)
   * @param listenerExponent 0 (every listener alike) to 2
   */
  public record Options(
      int neighbours,
      double regularization,
      double regularizationExponent,
      double listenerExponent) {
    private static final int MAX_NEIGHBOURS = 4_096;

    public Options {
      Rules.within("neighbours", neighbours, 1, MAX_NEIGHBOURS);
      Rules.positive("regularization", regularization);
      Rules.within("regularization-exponent", regularizationExponent, 0, 1);
      Rules.within("listener-exponent", listenerExponent, 0, 2);
    }
  }

  public MarkovRandomField(Options options) {
    this.options = options;
  }

  @Override
  public SparseMatrix learn(SparseMatrix preferences, Workers workers, TrainingMonitor monitor) {
    Histories histories = Histories.weighted(preferences, options.listenerExponent());
    int tracks = preferences.columns();
    SparseRows columns = new SparseRows(tracks, tracks);
    LongAccumulator firstFailed = new LongAccumulator(Math::min, Long.MAX_VALUE);
    monitor.stepStarted("markov random field", tracks);
    workers.run(
        tracks,
        CHUNK_TRACKS,
        () -> {
          Block block = new Block(histories, options, Kernels.active());
          return (from, to) -> {
            for (int track = from; track < to; track++) {
              try {
                columns.put(track, block.explain(track));
              } catch (NotPositiveDefiniteException e) {
                firstFailed.accumulate(track);
              }
            }
            synchronized (monitor) {
              monitor.rowsSolved(to - from);
            }
          };
        });
    if (firstFailed.get() < Long.MAX_VALUE) {
      throw new NotConvergedException(
          "the row of track number " + firstFailed.get(), "raise regularization");
    }
    return columns.matrix().transpose();
  }
}
