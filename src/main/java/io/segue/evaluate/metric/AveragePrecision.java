package io.segue.evaluate.metric;

/**
 * Sum over the hits of (hits up to that rank / that rank), divided by min(k, held-out tracks); its
 * mean over listeners is MAP@k, as the Million Song Dataset Challenge defined it.
 *
 * @see <a href="https://doi.org/10.1145/2187980.2188222">McFee et al. 2012</a>
 */
final class AveragePrecision implements ListMetric {
  @Override
  public String key() {
    return "map";
  }

  @Override
  public String meaning() {
    return "Mean average precision: how pure the list is down to each hit.";
  }

  @Override
  public double value(JudgedList list, int k) {
    double sum = 0;
    int hits = 0;
    for (int position = 0; position < list.depth(k); position++) {
      if (list.isHit(position)) {
        hits++;
        sum += hits / (position + 1.0);
      }
    }
    return sum / Math.min(k, list.targets());
  }
}
