package io.segue.evaluate;

import io.segue.evaluate.metric.JudgedList;
import io.segue.evaluate.metric.TrackStratum;
import io.segue.evaluate.metric.TrainProfile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What stands at the ranks of lists. */
final class Positions {
  private Positions() {}

  /** Share of the lists with a hit at rank 1, 2 and so on. */
  static List<Double> hitsAtRank(List<JudgedList> lists, int ranks) {
    double[] hits = new double[ranks];
    for (JudgedList list : lists) {
      for (int position = 0; position < list.depth(ranks); position++) {
        hits[position] += list.isHit(position) ? 1 : 0;
      }
    }
    return IntStream.range(0, ranks)
        .mapToObj(position -> hits[position] / Math.max(1, lists.size()))
        .toList();
  }

  /** Share of all entries of the lists by stratum of their tracks. */
  static Map<String, Double> exposure(List<JudgedList> lists, TrainProfile profile, int ranks) {
    Map<TrackStratum, Integer> times = new EnumMap<>(TrackStratum.class);
    int all = 0;
    for (JudgedList list : lists) {
      for (int position = 0; position < list.depth(ranks); position++) {
        times.merge(profile.stratum(list.track(position)), 1, Integer::sum);
        all++;
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (TrackStratum stratum : TrackStratum.values()) {
      shares.put(stratum.key(), (double) times.getOrDefault(stratum, 0) / Math.max(1, all));
    }
    return shares;
  }
}
