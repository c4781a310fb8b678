package io.segue.evaluate.metric;

/** A figure of one listener's list; the figure of a run is the mean over listeners. */
public interface ListMetric extends Metric {
  /** The value for the first k ranks, k at least 1; NaN if there is none for this list. */
  double value(JudgedList list, int k);
}
