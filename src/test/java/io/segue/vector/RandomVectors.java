package io.segue.vector;

import java.util.random.RandomGenerator;

/** Random input for the tests of this package. */
final class RandomVectors {
  private RandomVectors() {}

  /** Values from -1 to 1. */
  static float[] vector(RandomGenerator random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat() * 2 - 1;
    }
    return values;
  }

  static DenseTable table(RandomGenerator random, int rows, int columns) {
    return new DenseTable(rows, columns, vector(random, rows * columns));
  }

  /** The identity plus the Gram matrix of d rows of noise. */
  static GramMatrix positiveDefinite(RandomGenerator random, int d) {
    DenseTable noise = table(random, d, d);
    float[] values = new float[d * d];
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < d; c++) {
        double sum = r == c ? 1 : 0;
        for (int k = 0; k < d; k++) {
          sum += (double) noise.values()[k * d + r] * noise.values()[k * d + c];
        }
        values[r * d + c] = (float) sum;
      }
    }
    return new GramMatrix(d, values);
  }
}
