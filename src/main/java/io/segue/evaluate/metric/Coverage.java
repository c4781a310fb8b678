package io.segue.evaluate.metric;

import java.util.Arrays;

/** Distinct tracks that anybody was shown / tracks in the catalogue. */
final class Coverage implements CatalogueMetric {
  @Override
  public String key() {
    return "coverage";
  }

  @Override
  public String meaning() {
    return "Share of the catalogue that anybody is shown.";
  }

  @Override
  public double value(ShownTracks shown) {
    int[] times = shown.times();
    return times.length == 0
        ? 0
        : (double) Arrays.stream(times).filter(count -> count > 0).count() / times.length;
  }
}
