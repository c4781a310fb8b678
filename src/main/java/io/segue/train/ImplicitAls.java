package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import io.segue.vector.SparseMatrix;
import java.util.SplittableRandom;

/**
 * Implicit-feedback ALS: alternating row solves of a confidence-weighted least squares, exact or by
 * subspaces.
 *
 * <p>Input is listeners x tracks preferences; output is two tables of rows x dimension floats, and
 * the loss of {@link FactorizationOptions} after each epoch. An epoch solves the tracks and then
 * the listeners, so listener rows that are solved exactly are so for the track table that is
 * returned. Rows without positive observations are zero. Deterministic for one seed, whatever the
 * number of threads, on machines with equally wide registers.
 *
 * @see <a href="https://doi.org/10.1109/ICDM.2008.22">Hu, Koren, Volinsky 2008</a>
 * @see <a href="https://arxiv.org/abs/2110.14037">Rendle, Krichene, Zhang, Koren 2021</a>
 * @see <a href="https://arxiv.org/abs/2110.14044">iALS++, the same authors 2021</a>
 */
public final class ImplicitAls implements Factorizer {
  private static final double INITIAL_DEVIATION = 0.1;

  private final FactorizationOptions options;
  private final int threads;
  private final Kernels kernels;

  /**
   * A factorizer with that many threads.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public ImplicitAls(FactorizationOptions options, int threads) {
    this(options, threads, Kernels.active());
  }

  ImplicitAls(FactorizationOptions options, int threads, Kernels kernels) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
    this.options = options;
    this.threads = threads;
    this.kernels = kernels;
  }

  @Override
  public Factorization factorize(ListenMatrix matrix, TrainingMonitor monitor) {
    SparseMatrix observations = signedConfidences(matrix);
    int d = options.dimension();
    Side listeners = new Side(observations, initialListeners(observations));
    Side tracks = new Side(observations.transpose(), new DenseTable(matrix.tracks().size(), d));
    try (Workers workers = new Workers(threads)) {
      return new Alternation(options, kernels, workers, monitor).run(matrix, listeners, tracks);
    }
  }

  private SparseMatrix signedConfidences(ListenMatrix matrix) {
    SparseMatrix weights = options.confidence().weights(matrix, HistoryScale.of(matrix));
    float[] values = weights.values();
    for (int e = 0; e < values.length; e++) {
      values[e] = options.signedConfidence(values[e]);
    }
    return weights;
  }

  /** Normal values with deviation 0.1 / √dimension; zeros for listeners who prefer nothing. */
  DenseTable initialListeners(SparseMatrix observations) {
    DenseTable table = new DenseTable(observations.rows(), options.dimension());
    Side listeners = new Side(observations, table);
    SplittableRandom random = new SplittableRandom(options.seed());
    double deviation = INITIAL_DEVIATION / Math.sqrt(options.dimension());
    for (int row = 0; row < table.rows(); row++) {
      boolean observed = listeners.positives(row) > 0;
      for (int i = table.offset(row); observed && i < table.offset(row + 1); i++) {
        table.values()[i] = (float) (deviation * random.nextGaussian());
      }
    }
    return table;
  }
}
