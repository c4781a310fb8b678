package io.segue.evaluate.metric;

/**
 * Share of the list outside the short head, which is the most popular tracks that hold 80 % of the
 * training pairs; 0 for an empty list.
 *
 * @see <a href="https://arxiv.org/abs/1901.07555">Abdollahpouri et al. 2019, APLT</a>
 */
final class LongTailShare implements ListMetric {
  private final TrainProfile profile;

  LongTailShare(TrainProfile profile) {
    this.profile = profile;
  }

  @Override
  public String key() {
    return "aplt";
  }

  @Override
  public String meaning() {
    return "Share of the list outside the most popular tracks that hold 80 % of all listening.";
  }

  @Override
  public double value(JudgedList list, int k) {
    int depth = list.depth(k);
    int tail = 0;
    for (int position = 0; position < depth; position++) {
      tail += profile.isShortHead(list.track(position)) ? 0 : 1;
    }
    return depth == 0 ? 0 : (double) tail / depth;
  }
}
