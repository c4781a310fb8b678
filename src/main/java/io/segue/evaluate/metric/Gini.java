package io.segue.evaluate.metric;

import java.util.Arrays;

/**
 * Gini index of how often each track of the catalogue is shown: 0 if all are shown alike, near 1 if
 * one track has it all. Some libraries print 1 - this number.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.1080.0974">Fleder, Hosanagar 2009</a>
 */
final class Gini implements CatalogueMetric {
  @Override
  public String key() {
    return "gini";
  }

  @Override
  public String meaning() {
    return "How unequally tracks are shown: 0 all alike, 1 one track has it all.";
  }

  @Override
  public double value(ShownTracks shown) {
    int[] ascending = shown.times();
    Arrays.sort(ascending);
    double weighted = 0;
    double total = 0;
    for (int j = 0; j < ascending.length; j++) {
      weighted += (2.0 * (j + 1) - ascending.length - 1) * ascending[j];
      total += ascending[j];
    }
    return total == 0 ? 0 : weighted / (ascending.length * total);
  }
}
