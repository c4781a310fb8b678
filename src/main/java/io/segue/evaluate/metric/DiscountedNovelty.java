package io.segue.evaluate.metric;

import java.util.function.IntToDoubleFunction;

/**
 * Novelty of the hits: sum of discount x novelty over the hits / sum of the discounts of the list.
 *
 * <p>EPC takes 1 - the share of training listeners who heard the track, EFD takes -log2 of the
 * track's share of all training pairs. A track that nobody heard is as new as can be: 1 for EPC, as
 * much as the least heard track for EFD. 0 for an empty list.
 *
 * @see <a href="https://doi.org/10.1145/2043932.2043955">Vargas, Castells 2011, EPC and EFD</a>
 */
final class DiscountedNovelty implements ListMetric {
  private final String key;
  private final String meaning;
  private final IntToDoubleFunction novelty;

  private DiscountedNovelty(String key, String meaning, IntToDoubleFunction novelty) {
    this.key = key;
    this.meaning = meaning;
    this.novelty = novelty;
  }

  /** Expected popularity complement. */
  static DiscountedNovelty epc(TrainProfile profile) {
    double listeners = Math.max(1, profile.trainListeners());
    return new DiscountedNovelty(
        "epc",
        "Expected popularity complement: hits count more the fewer people know the track.",
        track -> 1 - profile.listeners(track) / listeners);
  }

  /** Expected free discovery, in bits. */
  static DiscountedNovelty efd(TrainProfile profile) {
    double pairs = Math.max(1, profile.trainPairs());
    int fewest = profile.fewestListeners();
    return new DiscountedNovelty(
        "efd",
        "Expected free discovery: how surprising the hits are, in bits.",
        track -> -Math.log(Math.max(fewest, profile.listeners(track)) / pairs) / Math.log(2));
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public double value(JudgedList list, int k) {
    int depth = list.depth(k);
    double sum = 0;
    for (int position = 0; position < depth; position++) {
      if (list.isHit(position)) {
        sum += Discount.at(position) * novelty.applyAsDouble(list.track(position));
      }
    }
    return depth == 0 ? 0 : sum / Discount.sum(depth);
  }
}
