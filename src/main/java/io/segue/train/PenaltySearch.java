package io.segue.train;

import io.segue.vector.DenseTable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Chooses the penalty of each group of features on tracks that the fit doesn't learn from: one
 * group after another takes what predicts them best, beginning where the one before stopped.
 */
final class PenaltySearch {
  private static final double START = 10;
  private static final double[] TRIED = {1, 3, 10, 30, 100, 1_000};

  /** Errors that differ by less, as a share, are alike. */
  private static final double ALIKE = 0.002;

  private static final double HELD_OUT = 0.1;
  private static final int FEWEST = 10;
  private static final int SWEEPS = 6;

  private final Design design;
  private final float[] weights;
  private final DenseTable targets;
  private final boolean[] heldOut;

  /**
   * A search.
   *
   * @param weights of each track
   * @param targets tracks x dimension: what is to be predicted
   * @param seed draws the tracks that are held out
   */
  PenaltySearch(Design design, float[] weights, DenseTable targets, long seed) {
    this.design = design;
    this.weights = weights;
    this.targets = targets;
    this.heldOut = new boolean[weights.length];
    SplittableRandom random = new SplittableRandom(seed);
    for (int t = 0; t < heldOut.length; t++) {
      heldOut[t] = random.nextDouble() < HELD_OUT;
    }
  }

  /** What was found. */
  static final class Choice {
    private final double[] penalties;
    private final double explained;

    Choice(double[] penalties, double explained) {
      this.penalties = penalties;
      this.explained = explained;
    }

    /** By group. Shared, not a copy. */
    double[] penalties() {
      return penalties;
    }

    /**
     * The share of the variance of held-out tracks that is predicted, at most 1; 0 if there are too
     * few to tell.
     */
    double explained() {
      return explained;
    }
  }

  Choice choose() {
    double[] penalties = new double[Design.GROUPS];
    Arrays.fill(penalties, START);
    int held = 0;
    for (boolean out : heldOut) {
      held += out ? 1 : 0;
    }
    if (held < FEWEST) {
      return new Choice(penalties, 0);
    }
    double[] constant = new double[Design.GROUPS];
    Arrays.fill(constant, Double.POSITIVE_INFINITY);
    double variance = error(fitted(begin(), constant));
    RidgeFit best = fitted(begin(), penalties);
    for (int group = Design.GROUPS - 1; group >= 1; group--) {
      if (hasFeatures(group)) {
        best = improved(best, penalties, group);
      }
    }
    return new Choice(penalties, variance > 0 ? 1 - error(best) / variance : 0);
  }

  /**
   * Sets the group's penalty to the best one; of those that are alike, the least: what a group says
   * twice has to be said by either if a track lacks the other.
   */
  private RidgeFit improved(RidgeFit from, double[] penalties, int group) {
    RidgeFit best = from;
    double least = Double.MAX_VALUE;
    double chosen = penalties[group];
    for (double tried : TRIED) {
      penalties[group] = tried;
      RidgeFit fit = fitted(from.copy(), penalties);
      double error = error(fit);
      if (error < least * (1 - ALIKE)) {
        least = error;
        chosen = tried;
        best = fit;
      }
    }
    penalties[group] = chosen;
    return best;
  }

  private RidgeFit begin() {
    float[] learnedFrom = weights.clone();
    for (int t = 0; t < learnedFrom.length; t++) {
      learnedFrom[t] = heldOut[t] ? 0f : learnedFrom[t];
    }
    return new RidgeFit(design.features(), learnedFrom, targets);
  }

  private RidgeFit fitted(RidgeFit fit, double[] byGroup) {
    fit.sweep(design.penalties(byGroup), SWEEPS);
    return fit;
  }

  private double error(RidgeFit fit) {
    DenseTable residuals = fit.residuals();
    double error = 0;
    for (int t = 0; t < heldOut.length; t++) {
      for (int i = residuals.offset(t); heldOut[t] && i < residuals.offset(t + 1); i++) {
        error += (double) weights[t] * residuals.values()[i] * residuals.values()[i];
      }
    }
    return error;
  }

  private boolean hasFeatures(int group) {
    for (int f = 1; f < design.features().rows(); f++) {
      if (design.group(f) == group
          && design.features().offset(f + 1) > design.features().offset(f)) {
        return true;
      }
    }
    return false;
  }
}
