package io.segue.rerank;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each signal counts while a history is short, in stages of so many tracks that are liked.
 *
 * <p>Between two stages the weights are mixed in proportion; before the first one it holds alone.
 * Beyond the last, of L tracks, it keeps a share of (L / n)² after n tracks, and the usual weights
 * have the rest. Weights are mixed as shares, so that their sums make no difference.
 *
 * @param stages ascending by number of tracks; none if the usual weights always hold
 */
public record Newcomers(List<Stage> stages) {
  private static final double AT_ONE = 0.3;
  private static final int HALF_AT = 3;
  private static final int WITHOUT = 10;

  /** The usual weights from the first track on. */
  public static final Newcomers NONE = new Newcomers(List.of());

  /**
   * Weights after so many tracks.
   *
   * @param listens tracks that are liked, at least 1
   * @param bySignal finite weights of at least 0, at least one of them above
   */
  public record Stage(int listens, Map<String, Double> bySignal) {
    public Stage {
      bySignal = shares(new Weights("newcomers", bySignal).bySignal());
      if (listens < 1 || bySignal.isEmpty()) {
        throw new IllegalArgumentException(
            "a stage must have at least 1 listen and a weight above 0: "
                + listens
                + ", "
                + bySignal);
      }
    }
  }

  public Newcomers {
    stages = List.copyOf(stages);
    for (int i = 1; i < stages.size(); i++) {
      if (stages.get(i).listens() <= stages.get(i - 1).listens()) {
        throw new IllegalArgumentException(
            "listens of stages must ascend: "
                + stages.get(i).listens()
                + " follows "
                + stages.get(i - 1).listens());
      }
    }
  }

  /**
   * The usual weights beside one signal for what is probable without a history, which counts
   * {@value #AT_ONE} after one track and half of that after {@value #HALF_AT}, and from {@value
   * #WITHOUT} on nothing.
   */
  public static Newcomers usual(Weights usual, String prior) {
    Map<String, Double> shares = shares(usual.bySignal());
    if (shares.isEmpty()) {
      return NONE;
    }
    return new Newcomers(
        List.of(
            new Stage(1, mixed(shares, Map.of(prior, 1.0), AT_ONE)),
            new Stage(HALF_AT, mixed(shares, Map.of(prior, 1.0), AT_ONE / 2)),
            new Stage(WITHOUT, shares)));
  }

  /** The weights after that many tracks, where these are the usual ones. */
  Weights over(Weights usual, int liked) {
    int next = 0;
    while (next < stages.size() && stages.get(next).listens() <= liked) {
      next++;
    }
    if (stages.isEmpty()) {
      return usual;
    }
    if (next == 0) {
      return new Weights(usual.profile(), stages.getFirst().bySignal());
    }
    Stage from = stages.get(next - 1);
    if (next < stages.size()) {
      Stage to = stages.get(next);
      double passed = (liked - from.listens()) / (double) (to.listens() - from.listens());
      return new Weights(usual.profile(), mixed(from.bySignal(), to.bySignal(), passed));
    }
    double left = from.listens() / (double) liked;
    return new Weights(
        usual.profile(), mixed(from.bySignal(), shares(usual.bySignal()), 1 - left * left));
  }

  private static Map<String, Double> mixed(
      Map<String, Double> from, Map<String, Double> to, double shareOfTo) {
    Map<String, Double> mixed = new TreeMap<>();
    from.forEach((signal, weight) -> mixed.merge(signal, weight * (1 - shareOfTo), Double::sum));
    to.forEach((signal, weight) -> mixed.merge(signal, weight * shareOfTo, Double::sum));
    mixed.values().removeIf(weight -> weight == 0);
    return mixed;
  }

  /** The same weights adding up to 1, without those of 0; empty if all are. */
  private static Map<String, Double> shares(Map<String, Double> weights) {
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new TreeMap<>();
    weights.forEach((signal, weight) -> {
      if (weight > 0) {
        shares.put(signal, weight / sum);
      }
    });
    return shares;
  }
}
