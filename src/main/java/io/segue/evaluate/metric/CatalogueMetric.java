package io.segue.evaluate.metric;

/** A figure of all lists together. */
public interface CatalogueMetric extends Metric {
  /** The value for what was shown. */
  double value(ShownTracks shown);
}
