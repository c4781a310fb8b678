package io.segue.evaluate.metric;

/** A figure of quality; those of one list are a {@link ListMetric}. */
public interface Metric {
  /** Short name in lower case, to which {@code @k} is added. */
  String key();

  /** What it is, in a sentence for somebody who has never met it. */
  String meaning();
}
