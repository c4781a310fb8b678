package io.segue.evaluate.metric;

/**
 * Sum of 1 / log2(rank + 1) over the hits, divided by the same sum over the first min(k, held-out
 * tracks) ranks.
 *
 * @see <a href="https://doi.org/10.1145/582415.582418">Järvelin, Kekäläinen 2002</a>
 */
final class Ndcg implements ListMetric {
  @Override
  public String key() {
    return "ndcg";
  }

  @Override
  public String meaning() {
    return "Hits, worth more the higher they stand: 1 if the held-out tracks lead the list.";
  }

  @Override
  public double value(JudgedList list, int k) {
    double gain = 0;
    for (int position = 0; position < list.depth(k); position++) {
      gain += list.isHit(position) ? Discount.at(position) : 0;
    }
    return gain / Discount.sum(Math.min(k, list.targets()));
  }
}
