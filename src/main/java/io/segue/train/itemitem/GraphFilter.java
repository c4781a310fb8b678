package io.segue.train.itemitem;

import io.segue.train.ItemItemModel;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;
import java.util.Optional;

/**
 * A low-pass filter on the graph of listeners and tracks: GF-CF and ChebyCF.
 *
 * <p>With R̃ the normalised preferences and D the sums of the tracks' preferences, the weights are
 * D^-b f(I − 2R̃ᵀR̃) D^b, plus those of an ideal low-pass filter over the largest singular vectors
 * of R̃. {@link Shape#LINEAR} is f(x) = (1 − x) / 2, that is R̃ᵀR̃. Of each row the largest are
 * kept.
 *
 * <p>No tracks x tracks matrix is formed: rows are computed in blocks of {@value #BLOCK_TRACKS}.
 * Takes, for each thread, 256 bytes x (5 tracks + listeners), and for all 16 bytes x (tracks +
 * listeners) x vectors while these are computed.
 *
 * @see <a href="https://doi.org/10.1145/3459637.3482264">Shen and others 2021, How powerful is
 *     graph convolution for recommendation?</a>
 * @see <a href="https://doi.org/10.1145/3726302.3729974">Kim, Choi, Lee, Lee 2025, Graph spectral
 *     filtering with Chebyshev interpolation for recommendation</a>
 */
public final class GraphFilter implements ItemItemModel {
  static final int BLOCK_TRACKS = 64;

  private final Options options;

  /** The polynomial's kind. */
  public enum Shape {
    /** R̃ᵀR̃ itself; order and flatness don't matter. */
    LINEAR,
    /** A Chebyshev approximation of a step with a plateau in the middle. */
    PLATEAU
  }

  /**
   * The filter and what is kept of it.
   *
   * @param order of the polynomial, 1 to 64
   * @param flatness of the plateau, 0.1 to 100
   * @param degreeExponent b, -2 to 2
   * @param lowPass the ideal low-pass filter beside it
   * @param neighbours weights kept of each row, 1 to 100,000
   */
  public record Options(
      Shape shape,
      int order,
      double flatness,
      double degreeExponent,
      LowPassOptions lowPass,
      int neighbours) {
    public Options {
      Rules.within("order", order, 1, 64);
      Rules.within("flatness", flatness, 0.1, 100);
      Rules.within("degree-exponent", degreeExponent, -2, 2);
      Rules.neighbours("neighbours", neighbours);
    }
  }

  /**
   * The ideal low-pass filter: weight x D^-b V Vᵀ D^b.
   *
   * @param vectors number of singular vectors, 1 to 4,096
   * @param weight 0 (no such filter, and no singular vectors are computed) to 100
   * @param degreeExponent its own b, -2 to 2
   * @param iterations of the search for the vectors, 1 to 100
   */
  public record LowPassOptions(
      int vectors, double weight, double degreeExponent, int iterations, long seed) {
    public LowPassOptions {
      Rules.within("vectors", vectors, 1, 4_096);
      Rules.within("weight", weight, 0, 100);
      Rules.within("low-pass-degree-exponent", degreeExponent, -2, 2);
      Rules.within("iterations", iterations, 1, 100);
    }
  }

  public GraphFilter(Options options) {
    this.options = options;
  }

  @Override
  public SparseMatrix learn(SparseMatrix preferences, Workers workers, TrainingMonitor monitor) {
    NormalizedGraph graph = NormalizedGraph.of(preferences);
    Optional<LowPass> lowPass =
        options.lowPass().weight() > 0
            ? Optional.of(lowPass(graph, workers, monitor))
            : Optional.empty();
    int tracks = preferences.columns();
    SparseRows rows = new SparseRows(tracks, tracks);
    monitor.stepStarted("graph filter", tracks);
    workers.run(
        tracks,
        BLOCK_TRACKS,
        () -> {
          FilteredRows filtered = new FilteredRows(graph, options, lowPass);
          return (from, to) -> {
            filtered.compute(from, to, rows);
            synchronized (monitor) {
              monitor.rowsSolved(to - from);
            }
          };
        });
    return rows.matrix();
  }

  private LowPass lowPass(NormalizedGraph graph, Workers workers, TrainingMonitor monitor) {
    LowPassOptions wanted = options.lowPass();
    var search = new SingularVectors.Options(wanted.vectors(), wanted.iterations(), wanted.seed());
    return new LowPass(
        SingularVectors.of(graph.histories(), search, workers, monitor), wanted, graph);
  }
}
