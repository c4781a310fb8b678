package io.segue.evaluate.metric;

/**
 * Mean over the list of the number of training listeners; 0 for an empty list.
 *
 * @see <a href="https://arxiv.org/abs/1901.07555">Abdollahpouri et al. 2019, ARP</a>
 */
final class AveragePopularity implements ListMetric {
  private final TrainProfile profile;

  AveragePopularity(TrainProfile profile) {
    this.profile = profile;
  }

  @Override
  public String key() {
    return "arp";
  }

  @Override
  public String meaning() {
    return "Average recommendation popularity: training listeners of the recommended tracks.";
  }

  @Override
  public double value(JudgedList list, int k) {
    int depth = list.depth(k);
    double sum = 0;
    for (int position = 0; position < depth; position++) {
      sum += profile.listeners(list.track(position));
    }
    return depth == 0 ? 0 : sum / depth;
  }
}
