package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Small listeners x tracks matrices for the tests of this package, sparse and dense. */
final class Preferences {
  private Preferences() {}

  /** Ones where a listener heard a track; the first tracks are the most popular. */
  static SparseMatrix random(RandomGenerator random, int listeners, int tracks, int mean) {
    double[][] dense = new double[listeners][tracks];
    for (double[] row : dense) {
      for (int n = random.nextInt(2 * mean); n > 0; n--) {
        row[(int) (tracks * Math.pow(random.nextDouble(), 2))] = 1;
      }
    }
    return sparse(dense);
  }

  /** Plays, 1 to 5, where {@link #random} has ones. */
  static SparseMatrix played(RandomGenerator random, int listeners, int tracks, int mean) {
    SparseMatrix heard = random(random, listeners, tracks, mean);
    float[] plays = new float[heard.entries()];
    for (int e = 0; e < plays.length; e++) {
      plays[e] = 1 + random.nextInt(5);
    }
    return heard.withValues(plays);
  }

  /** Two communities of listeners and their tracks: even ones like even, odd ones like odd. */
  static SparseMatrix communities(int listeners, int tracks) {
    double[][] dense = new double[listeners][tracks];
    for (int u = 0; u < listeners; u++) {
      for (int i = 0; i < tracks; i++) {
        dense[u][i] = u % 2 == i % 2 && u != i ? 1 : 0;
      }
    }
    return sparse(dense);
  }

  static SparseMatrix sparse(double[][] dense) {
    int tracks = dense[0].length;
    int[] offsets = new int[dense.length + 1];
    int[] ordinals = new int[dense.length * tracks];
    float[] values = new float[ordinals.length];
    int entries = 0;
    for (int row = 0; row < dense.length; row++) {
      for (int track = 0; track < tracks; track++) {
        if (dense[row][track] != 0) {
          ordinals[entries] = track;
          values[entries++] = (float) dense[row][track];
        }
      }
      offsets[row + 1] = entries;
    }
    return new SparseMatrix(
        tracks, offsets, Arrays.copyOf(ordinals, entries), Arrays.copyOf(values, entries));
  }

  static double[][] dense(SparseMatrix matrix) {
    double[][] dense = new double[matrix.rows()][matrix.columns()];
    for (int row = 0; row < matrix.rows(); row++) {
      for (int e = matrix.offset(row); e < matrix.offset(row + 1); e++) {
        dense[row][matrix.columnOrdinals()[e]] = matrix.values()[e];
      }
    }
    return dense;
  }
}
