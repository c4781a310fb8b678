package io.segue.evaluate.metric;

/** Hits / held-out tracks, with every held-out track in the denominator. */
final class Recall implements ListMetric {
  @Override
  public String key() {
    return "recall";
  }

  @Override
  public String meaning() {
    return "Share of a listener's held-out tracks that are in the list.";
  }

  @Override
  public double value(JudgedList list, int k) {
    return (double) list.hits(k) / list.targets();
  }
}
