package io.segue.train.itemitem;

import io.segue.train.ItemItemModel;
import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;

/**
 * Another model's weights, leaning towards or away from popular tracks: weight (i, j) times n_i^
 * {@code sourceExponent} n_j^{@code targetExponent}, where n is a track's number of listeners. The
 * other model prunes before; takes 4 bytes a weight more than it.
 *
 * @see <a
 *     href="https://proceedings.neurips.cc/paper/2019/hash/9aa42b31882ec039965f3c4923ce901b-Abstract.html">
 *     Steck 2019, whose rescaling to the original popularities this is</a>
 */
public final class PopularityScaling implements ItemItemModel {
  private static final double MAX_EXPONENT = 2;

  private final ItemItemModel model;
  private final Options options;

  /**
   * How far weights lean.
   *
   * @param sourceExponent -2 to 2; below 0 a history's popular tracks speak less
   * @param targetExponent -2 to 2; below 0 popular tracks are recommended less
   */
  public record Options(double sourceExponent, double targetExponent) {
    public Options {
      Rules.within("source-exponent", sourceExponent, -MAX_EXPONENT, MAX_EXPONENT);
      Rules.within("target-exponent", targetExponent, -MAX_EXPONENT, MAX_EXPONENT);
    }
  }

  public PopularityScaling(ItemItemModel model, Options options) {
    this.model = model;
    this.options = options;
  }

  @Override
  public SparseMatrix learn(SparseMatrix preferences, Workers workers, TrainingMonitor monitor) {
    SparseMatrix learnt = model.learn(preferences, workers, monitor);
    int[] listeners = new int[preferences.columns()];
    for (int track : preferences.columnOrdinals()) {
      listeners[track]++;
    }
    double[] source = powers(listeners, options.sourceExponent());
    double[] target = powers(listeners, options.targetExponent());
    float[] scaled = new float[learnt.entries()];
    for (int i = 0; i < learnt.rows(); i++) {
      for (int e = learnt.offset(i); e < learnt.offset(i + 1); e++) {
        scaled[e] = (float) (learnt.values()[e] * source[i] * target[learnt.columnOrdinals()[e]]);
      }
    }
    return learnt.withValues(Weights.requireFinite(scaled));
  }

  private static double[] powers(int[] listeners, double exponent) {
    double[] powers = new double[listeners.length];
    for (int track = 0; track < powers.length; track++) {
      powers[track] = Math.pow(Math.max(1, listeners[track]), exponent);
    }
    return powers;
  }
}
