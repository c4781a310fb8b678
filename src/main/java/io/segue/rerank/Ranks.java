package io.segue.rerank;

import java.util.Arrays;

/** The ranks of a column's known values, from 1 for the greatest; equal ones share the best. */
final class Ranks {
  private final float[] column;
  private final float[] ascending;

  private Ranks(float[] column, float[] ascending) {
    this.column = column;
    this.ascending = ascending;
  }

  static Ranks of(float[] column) {
    float[] known = new float[column.length];
    int count = 0;
    for (float value : column) {
      if (!Float.isNaN(value)) {
        // Adding 0 makes -0 and 0 one value.
        known[count++] = value + 0f;
      }
    }
    float[] ascending = Arrays.copyOf(known, count);
    Arrays.sort(ascending);
    return new Ranks(column, ascending);
  }

  boolean isKnown(int row) {
    return !Float.isNaN(column[row]);
  }

  /** The rank of a row whose value is known. */
  int rank(int row) {
    return 1 + better(column[row]);
  }

  /** The share of the known that are not better; 0 for unknown ones. */
  double[] shares() {
    double[] shares = new double[column.length];
    for (int row = 0; row < shares.length; row++) {
      if (isKnown(row)) {
        shares[row] = 1 - (double) better(column[row]) / ascending.length;
      }
    }
    return shares;
  }

  private int better(float value) {
    int from = 0;
    int to = ascending.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (ascending[middle] > value) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return ascending.length - from;
  }
}
