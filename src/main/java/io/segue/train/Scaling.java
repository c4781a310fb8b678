package io.segue.train;

import io.segue.vector.DenseTable;

/** Brings {@link TrackNumbers} to mean 0 and deviation 1 over some tracks; unknown ones to 0. */
final class Scaling {
  private final float[] means;
  private final float[] deviations;

  /**
   * A scaling of so many numbers.
   *
   * @param deviations 0 where a number says nothing
   */
  Scaling(float[] means, float[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /** The scaling that suits these rows of a table. */
  static Scaling of(DenseTable numbers, int[] rows) {
    float[] means = new float[numbers.columns()];
    float[] deviations = new float[numbers.columns()];
    for (int c = 0; c < means.length; c++) {
      double sum = 0;
      double squares = 0;
      int known = 0;
      for (int row : rows) {
        double value = numbers.values()[numbers.offset(row) + c];
        if (!Double.isNaN(value)) {
          sum += value;
          squares += value * value;
          known++;
        }
      }
      double mean = known == 0 ? 0 : sum / known;
      means[c] = (float) mean;
      // Differences below the rounding of floats are none.
      double variance = known == 0 ? 0 : squares / known - mean * mean;
      deviations[c] = variance > 1e-9 * (1 + mean * mean) ? (float) Math.sqrt(variance) : 0f;
    }
    return new Scaling(means, deviations);
  }

  /** One number, scaled. */
  float scaled(int number, float value) {
    return Float.isNaN(value) || deviations[number] == 0f
        ? 0f
        : (value - means[number]) / deviations[number];
  }

  /** Shared, not a copy. */
  float[] means() {
    return means;
  }

  /** Shared, not a copy. */
  float[] deviations() {
    return deviations;
  }
}
