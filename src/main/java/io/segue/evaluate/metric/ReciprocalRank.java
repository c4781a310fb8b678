package io.segue.evaluate.metric;

/** 1 / rank of the first hit, 0 without one. */
final class ReciprocalRank implements ListMetric {
  @Override
  public String key() {
    return "mrr";
  }

  @Override
  public String meaning() {
    return "Mean of 1 / rank of the first hit.";
  }

  @Override
  public double value(JudgedList list, int k) {
    for (int position = 0; position < list.depth(k); position++) {
      if (list.isHit(position)) {
        return 1 / (position + 1.0);
      }
    }
    return 0;
  }
}
