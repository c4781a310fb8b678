package io.segue.train.itemitem;

import io.segue.train.NotConvergedException;

/** What weights must be. */
final class Weights {
  private Weights() {}

  /**
   * Returns a weight if it is finite.
   *
   * @throws NotConvergedException if not
   */
  static float requireFinite(float weight) {
    if (!Float.isFinite(weight)) {
      throw new NotConvergedException("a weight", "check the plays and the exponents");
    }
    return weight;
  }

  /** Returns the weights if all are finite. */
  static float[] requireFinite(float[] weights) {
    for (float weight : weights) {
      requireFinite(weight);
    }
    return weights;
  }
}
