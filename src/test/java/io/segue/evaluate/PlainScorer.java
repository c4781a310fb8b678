package io.segue.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Metrics of ranked lists by their definitions, word for word and as slow as they come: an oracle.
 *
 * @param train tracks of each listener
 * @param test likewise; only listeners with a track
 * @param lists best first; a listener without one counts as an empty list
 * @param items tracks in the catalogue, at least as many as are named
 */
public record PlainScorer(
    Map<String, Set<String>> train,
    Map<String, Set<String>> test,
    Map<String, List<String>> lists,
    int items) {

  /** recall, ndcg, hit, coverage, arp, aplt and gini at one cutoff. */
  public Map<String, Double> at(int k) {
    Map<String, Integer> heard = counts(train.values());
    Set<String> head = shortHead(heard);
    Map<String, Double> sums = new LinkedHashMap<>();
    Map<String, Integer> shown = new TreeMap<>();
    test.forEach((listener, targets) -> {
      List<String> list = lists.getOrDefault(listener, List.of());
      List<String> top = list.subList(0, Math.min(k, list.size()));
      double gain = 0;
      double ideal = 0;
      int hits = 0;
      for (int rank = 1; rank <= k; rank++) {
        double discount = 1 / (Math.log(rank + 1) / Math.log(2));
        boolean hit = rank <= top.size() && targets.contains(top.get(rank - 1));
        hits += hit ? 1 : 0;
        gain += hit ? discount : 0;
        ideal += rank <= targets.size() ? discount : 0;
      }
      sums.merge("recall", (double) hits / targets.size(), Double::sum);
      sums.merge("ndcg", gain / ideal, Double::sum);
      sums.merge("hit", hits > 0 ? 1.0 : 0.0, Double::sum);
      double popularity = 0;
      double tail = 0;
      for (String track : top) {
        popularity += heard.getOrDefault(track, 0);
        tail += head.contains(track) ? 0 : 1;
        shown.merge(track, 1, Integer::sum);
      }
      sums.merge("arp", top.isEmpty() ? 0 : popularity / top.size(), Double::sum);
      sums.merge("aplt", top.isEmpty() ? 0 : tail / top.size(), Double::sum);
    });
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach((name, sum) -> means.put(name, sum / test.size()));
    means.put("coverage", (double) shown.size() / items);
    means.put("gini", gini(shown));
    return means;
  }

  private static Map<String, Integer> counts(Collection<Set<String>> sets) {
    Map<String, Integer> counts = new TreeMap<>();
    sets.forEach(set -> set.forEach(track -> counts.merge(track, 1, Integer::sum)));
    return counts;
  }

  private static Set<String> shortHead(Map<String, Integer> heard) {
    List<Map.Entry<String, Integer>> descending =
        heard.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    int total = heard.values().stream().mapToInt(Integer::intValue).sum();
    Set<String> head = new HashSet<>();
    int held = 0;
    for (Map.Entry<String, Integer> track : descending) {
      if (held >= 0.8 * total) {
        break;
      }
      head.add(track.getKey());
      held += track.getValue();
    }
    return head;
  }

  /** Half the mean difference between any two tracks, over the mean. */
  private double gini(Map<String, Integer> shown) {
    int[] times = new int[items];
    int filled = 0;
    for (int count : shown.values()) {
      times[filled++] = count;
    }
    double differences = 0;
    double sum = 0;
    for (int a : times) {
      sum += a;
      for (int b : times) {
        differences += Math.abs(a - b);
      }
    }
    return sum == 0 ? 0 : differences / (2 * items * sum);
  }
}
