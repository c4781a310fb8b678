package io.segue.evaluate.statistic;

import java.util.SplittableRandom;

/**
 * The values of {@link Scores} side by side, to be added up with weights: missing values are zero,
 * and a column of ones and zeros counts those that are there.
 */
final class Draws {
  private final int listeners;
  private final int columns;
  private final double[] table;

  Draws(Scores scores) {
    this.listeners = scores.listeners();
    this.columns = scores.names().size();
    this.table = new double[Math.multiplyExact(listeners, 2 * columns)];
    for (int listener = 0; listener < listeners; listener++) {
      double[] row = scores.row(listener);
      for (int column = 0; column < columns; column++) {
        int at = 2 * columns * listener + column;
        boolean known = !Double.isNaN(row[column]);
        table[at] = known ? row[column] : 0;
        table[at + columns] = known ? 1 : 0;
      }
    }
  }

  /** The mean of each column over as many listeners as there are, drawn with replacement. */
  double[] means(SplittableRandom random) {
    int[] times = new int[listeners];
    for (int i = 0; i < listeners; i++) {
      times[random.nextInt(listeners)]++;
    }
    double[] sums = new double[2 * columns];
    for (int listener = 0; listener < listeners; listener++) {
      if (times[listener] > 0) {
        add(times[listener], sums.length * listener, sums);
      }
    }
    double[] means = new double[columns];
    for (int column = 0; column < columns; column++) {
      means[column] = sums[column] / sums[columns + column];
    }
    return means;
  }

  private void add(double weight, int offset, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * table[offset + i];
    }
  }
}
