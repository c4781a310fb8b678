package io.segue.train.itemitem;

import io.segue.train.ItemItemModel;
import io.segue.train.NotConvergedException;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.Kernels;
import io.segue.vector.NotPositiveDefiniteException;
import io.segue.vector.SparseMatrix;
import io.segue.vector.SymmetricRows;
import io.segue.vector.SymmetricSweep;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * EASE: every track is explained by all others, by ridge regressions that one matrix inversion
 * solves together.
 *
 * <p>With G = XᵀWX as for {@link MarkovRandomField}, D its ridge and P = (G + D)⁻¹, the weight (i,
 * j) is −P_ij / P_jj; of each column the largest are kept. Where all tracks share listeners, it is
 * the Markov random field of all neighbours. Holds half of tracks² floats and takes tracks³
 * operations, so it is for up to some ten thousands of tracks; {@link MarkovRandomField} is for
 * more.
 *
 * @see <a href="https://doi.org/10.1145/3308558.3313710">Steck 2019, Embarrassingly shallow
 *     autoencoders for sparse data</a>
 */
public final class Ease implements ItemItemModel {
  private static final int CHUNK_TRACKS = 32;
  private static final double MEGABYTE = 1 << 20;

  private final Options options;

  /**
   * What is minimised, kept and allowed.
   *
   * @param regularization λ, above 0
   * @param regularizationExponent 0 (the same ridge for every track) to 1 (in proportion to G_ii)
   * @param listenerExponent 0 (every listener alike) to 2
   * @param neighbours weights kept of each column, 1 to 100,000
   * @param memoryMegabytes most that the matrix may take, or 0 for three quarters of the heap
   */
  public record Options(
      double regularization,
      double regularizationExponent,
      double listenerExponent,
      int neighbours,
      int memoryMegabytes) {
    private static final int MAX_MEGABYTES = 1 << 24;

    public Options {
      Rules.positive("regularization", regularization);
      Rules.within("regularization-exponent", regularizationExponent, 0, 1);
      Rules.within("listener-exponent", listenerExponent, 0, 2);
      Rules.neighbours("neighbours", neighbours);
      Rules.within("memory-megabytes", memoryMegabytes, 0, MAX_MEGABYTES);
    }
  }

  public Ease(Options options) {
    this.options = options;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the matrix would take more memory than is allowed
   */
  @Override
  public SparseMatrix learn(SparseMatrix preferences, Workers workers, TrainingMonitor monitor) {
    requireMemory(preferences.columns());
    return columns(negativeInverse(preferences, workers, monitor), workers, monitor).transpose();
  }

  /** −P, of which unheard tracks have no part. */
  SymmetricRows negativeInverse(
      SparseMatrix preferences, Workers workers, TrainingMonitor monitor) {
    SymmetricRows matrix = new SymmetricRows(Kernels.active(), preferences.columns());
    fill(matrix, Histories.weighted(preferences, options.listenerExponent()), workers);
    SymmetricSweep sweep = new SymmetricSweep(Kernels.active(), matrix);
    monitor.stepStarted("inverse", sweep.blocks());
    for (int block = 0; block < sweep.blocks(); block++) {
      try {
        sweep.sweep(block, (tasks, task) -> workers.run(tasks, 1, () -> each(task)));
      } catch (NotPositiveDefiniteException e) {
        throw new NotConvergedException("the inverse", "raise regularization, check the plays");
      }
      monitor.rowsSolved(1);
    }
    return matrix;
  }

  private void fill(SymmetricRows matrix, Histories histories, Workers workers) {
    float[] squares = histories.squares();
    workers.run(
        squares.length,
        CHUNK_TRACKS,
        () -> {
          CoListening together = new CoListening(histories);
          return each(track -> {
            together.of(track);
            for (int i = 0; i < together.size(); i++) {
              int other = together.track(i);
              if (other > track) {
                matrix.set(track, other, together.sum(other));
              }
            }
            matrix.set(track, track, diagonal(squares[track]));
          });
        });
  }

  /** G_ii and its ridge; 1 for a track that nobody heard. */
  private float diagonal(float square) {
    double ridge = options.regularization() * Math.pow(square, options.regularizationExponent());
    return square == 0f ? 1f : (float) (square + ridge);
  }

  private SparseMatrix columns(SymmetricRows matrix, Workers workers, TrainingMonitor monitor) {
    int tracks = matrix.dimension();
    SparseRows columns = new SparseRows(tracks, tracks);
    monitor.stepStarted("weights", tracks);
    workers.run(
        tracks,
        CHUNK_TRACKS,
        () -> {
          TopWeights[] top = new TopWeights[CHUNK_TRACKS];
          for (int t = 0; t < CHUNK_TRACKS; t++) {
            top[t] = new TopWeights(tracks, options.neighbours());
          }
          return (from, to) -> {
            offer(matrix, from, to, top);
            for (int track = from; track < to; track++) {
              columns.put(track, top[track - from].take());
            }
            synchronized (monitor) {
              monitor.rowsSolved(to - from);
            }
          };
        });
    return columns.matrix();
  }

  /** Columns {@code from} to {@code to}, together, since they lie side by side. */
  private static void offer(SymmetricRows matrix, int from, int to, TopWeights[] top) {
    for (int i = 0; i < matrix.dimension(); i++) {
      for (int j = from; j < to; j++) {
        if (i != j) {
          top[j - from].offer(i, -matrix.value(i, j) / matrix.value(j, j));
        }
      }
    }
  }

  private void requireMemory(int tracks) {
    double needed = SymmetricRows.bytes(tracks) / MEGABYTE;
    double heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
    double allowed = options.memoryMegabytes() == 0 ? 0.75 * heap : options.memoryMegabytes();
    if (needed > allowed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "EASE of %,d tracks takes %,.0f MB for half of %,d x %,d floats, and may take %,.0f"
                  + " MB (memory-megabytes, or three quarters of the heap, which is %,.0f MB):"
                  + " give it more, or learn a Markov random field, which needs no such matrix",
              tracks,
              Math.ceil(needed),
              tracks,
              tracks,
              Math.floor(allowed),
              heap));
    }
  }

  private static Workers.Task each(IntConsumer task) {
    return (from, to) -> {
      for (int i = from; i < to; i++) {
        task.accept(i);
      }
    };
  }
}
