package io.segue.evaluate;

import io.segue.evaluate.metric.Metrics;
import io.segue.evaluate.split.Division;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all runs of an evaluation have in common.
 *
 * @param protocol the split in one sentence
 * @param sets the parts of the split by name: train, test and, if there is any, told_later
 * @param tracks that could be recommended
 * @param strata of the tracks, by name
 * @param cutoffs how many ranks are looked at, ascending
 * @param metrics what each metric means, by key
 */
public record Setting(
    String protocol,
    Map<String, PairSet> sets,
    int tracks,
    Map<String, StratumSize> strata,
    List<Integer> cutoffs,
    Map<String, String> metrics) {
  public Setting {
    sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    cutoffs = List.copyOf(cutoffs);
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** The setting of a division. */
  public static Setting of(Division division, HeldOut heldOut, List<Integer> cutoffs) {
    Map<String, PairSet> sets = new LinkedHashMap<>();
    sets.put("train", PairSet.of(division.train()));
    sets.put("test", PairSet.of(division.test()));
    if (division.toldLater().pairs() > 0) {
      sets.put("told_later", PairSet.of(division.toldLater()));
    }
    Map<String, String> metrics = new LinkedHashMap<>();
    Metrics.ofLists(heldOut.profile(), _ -> Optional.empty())
        .forEach(metric -> metrics.put(metric.key(), metric.meaning()));
    Metrics.CATALOGUE.forEach(metric -> metrics.put(metric.key(), metric.meaning()));
    return new Setting(
        division.protocol(),
        sets,
        heldOut.profile().tracks(),
        StratumSize.of(heldOut),
        cutoffs,
        metrics);
  }
}
