package io.segue.train.itemitem;

import io.segue.train.ItemItemModel;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Nearest tracks: each track is recommended for the tracks that most of its listeners also heard.
 *
 * <p>With x_i the weighted column of track i and s_i = x_i · x_i, W_ij = (x_i · x_j / (s_i^{@code
 * sourceExponent} s_j^{@code targetExponent} + {@code shrink}))^{@code locality}. Exponents of 0.5
 * are the cosine, a and 1 − a the asymmetric cosine, 0 the plain product. Of each column the
 * largest are kept, so that every track has equally many tracks that speak for it. Takes 8 bytes
 * for each kept weight, twice.
 *
 * @see <a href="https://doi.org/10.1145/963770.963776">Deshpande, Karypis 2004, Item-based top-N
 *     recommendation algorithms</a>
 * @see <a href="https://doi.org/10.1145/2507157.2507189">Aiolli 2013, Efficient top-N
 *     recommendation for very large scale binary rated datasets</a>
 */
public final class ItemKnn implements ItemItemModel {
  private final Options options;

  /**
   * What near means.
   *
   * @param weighting of the preferences
   * @param sourceExponent how much a popular track of the history is held back, 0 to 1
   * @param targetExponent how much a popular candidate is held back, 0 to 1
   * @param shrink holds back what rests on few listeners, 0 to 1,000,000
   * @param locality above 1 favours the nearest tracks, more than 0 to 10
   * @param neighbours weights kept of each column, 1 to 100,000
   */
  public record Options(
      Weighting weighting,
      double sourceExponent,
      double targetExponent,
      double shrink,
      double locality,
      int neighbours) {
    private static final double MAX_SHRINK = 1e6;

    public Options {
      Rules.within("source-exponent", sourceExponent, 0, 1);
      Rules.within("target-exponent", targetExponent, 0, 1);
      Rules.within("shrink", shrink, 0, MAX_SHRINK);
      Rules.positive("locality", locality);
      Rules.within("locality", locality, 0, 10);
      Rules.neighbours("neighbours", neighbours);
    }
  }

  public ItemKnn(Options options) {
    this.options = options;
  }

  @Override
  public SparseMatrix learn(SparseMatrix preferences, Workers workers, TrainingMonitor monitor) {
    Histories histories =
        Histories.weighted(WeightedPreferences.of(preferences, options.weighting()), 0);
    float[] squares = histories.squares();
    double[] sources = powers(squares, options.sourceExponent());
    double[] targets = powers(squares, options.targetExponent());
    return new RowByRow(workers, monitor)
        .compute("nearest tracks", squares.length, () -> columns(histories, sources, targets))
        .transpose();
  }

  private IntFunction<SparseRow> columns(Histories histories, double[] sources, double[] targets) {
    boolean isPlain = options.locality() == 1;
    CoListening together = new CoListening(histories);
    TopWeights top = new TopWeights(sources.length, options.neighbours());
    return track -> {
      together.of(track);
      double target = targets[track];
      for (int i = 0; i < together.size(); i++) {
        int other = together.track(i);
        float sum = together.sum(other);
        if (other != track && sum != 0f) {
          double near = sum / (sources[other] * target + options.shrink());
          top.offer(other, (float) (isPlain ? near : Math.pow(near, options.locality())));
        }
      }
      return top.take();
    };
  }

  private static double[] powers(float[] squares, double exponent) {
    double[] powers = new double[squares.length];
    Arrays.setAll(powers, track -> Math.pow(squares[track], exponent));
    return powers;
  }
}
