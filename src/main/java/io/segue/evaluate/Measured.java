package io.segue.evaluate;

import io.segue.evaluate.statistic.Scores;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything measured of one run.
 *
 * @param name of the run, such as {@code hybrid}
 * @param overall of all lists and tracks
 * @param strata by {@link Cell#key()}; cells in which nothing is asked are missing
 * @param hitsAtRank share of the listeners with a hit at rank 1, 2 and so on
 * @param exposure share of all recommendations by track stratum
 * @param scores of each listener, for comparisons
 */
public record Measured(
    String name,
    Measurement overall,
    Map<String, Measurement> strata,
    List<Double> hitsAtRank,
    Map<String, Double> exposure,
    Scores scores) {
  public Measured {
    strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    hitsAtRank = List.copyOf(hitsAtRank);
    exposure = Collections.unmodifiableMap(new LinkedHashMap<>(exposure));
  }
}
