package io.segue.evaluate.given;

import io.segue.evaluate.Curve;
import io.segue.evaluate.HeldOut;
import io.segue.evaluate.Measurement;
import io.segue.evaluate.Measuring;
import io.segue.listening.ListenerId;
import io.segue.recommend.Evidence;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accuracy after so many listens: the first n tracks of each history, in an order drawn once, are
 * told, and the same held-out tracks asked for.
 *
 * @see <a href="https://arxiv.org/abs/1301.7363">Breese, Heckerman, Kadie 1998, the protocol given
 *     n</a>
 */
public final class GivenListens {
  private final HeldOut heldOut;
  private final Measuring measuring;
  private final ToldLists lists;
  private final long seed;

  /**
   * Prepares curves.
   *
   * @param store where histories are, without what was held out
   * @param depth ranks that are looked at
   * @param seed of the order of histories
   */
  public GivenListens(HeldOut heldOut, Measuring measuring, Store store, int depth, long seed) {
    this.heldOut = heldOut;
    this.measuring = measuring;
    this.lists = new ToldLists(store, heldOut, depth);
    this.seed = seed;
  }

  /** The curve of every contender over those numbers of listens. */
  public Curve measure(List<Contender> contenders, List<Integer> counts) {
    Map<String, SortedMap<Integer, Measurement>> series = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      SortedMap<Integer, Measurement> points = new TreeMap<>();
      for (int count : counts) {
        points.put(
            count,
            measuring
                .measure(contender.name(), lists.rank(contender, id -> first(id, count)))
                .overall());
      }
      series.put(contender.name(), points);
    }
    return new Curve("given", "After so many listens", "listens told", series);
  }

  /** How many listeners are asked about. */
  public int listeners() {
    return heldOut.questions().size();
  }

  private List<Evidence> first(ListenerId listener, int count) {
    List<Evidence> liked =
        new ArrayList<>(
            lists.history(listener).stream()
                .filter(evidence -> evidence.preference().value() > 0)
                .toList());
    Collections.shuffle(liked, new Random(seed ^ listener.value().hashCode()));
    return liked.subList(0, Math.min(count, liked.size()));
  }
}
