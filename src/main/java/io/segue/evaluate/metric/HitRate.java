package io.segue.evaluate.metric;

/** 1 if there is any hit; its mean is the share of listeners with one. */
final class HitRate implements ListMetric {
  @Override
  public String key() {
    return "hit";
  }

  @Override
  public String meaning() {
    return "Share of listeners with at least one held-out track in the list.";
  }

  @Override
  public double value(JudgedList list, int k) {
    return list.hits(k) > 0 ? 1 : 0;
  }
}
