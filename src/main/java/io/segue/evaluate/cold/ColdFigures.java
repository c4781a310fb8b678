package io.segue.evaluate.cold;

import io.segue.evaluate.Measurement;
import io.segue.evaluate.statistic.Difference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well tracks that training has not seen are found, and at what cost.
 *
 * @param tracks how many there are
 * @param listeners who have any of them in their histories
 * @param rows one for each way of ranking, the served one first
 * @param warm what that costs those who look for other tracks, if any were held out
 */
public record ColdFigures(int tracks, int listeners, List<Row> rows, Optional<Warm> warm) {
  /**
   * One way of ranking.
   *
   * @param name what it is
   * @param amongCold where only these tracks are ranked
   * @param amongAll where all are that the listener has not heard
   */
  public record Row(String name, Measurement amongCold, Measurement amongAll) {}

  /**
   * Other held-out tracks in served lists.
   *
   * @param with lists that may have tracks which training has not seen
   * @param without lists of the same generation that may not
   * @param differences by metric, with less without
   */
  public record Warm(Measurement with, Measurement without, Map<String, Difference> differences) {
    public Warm {
      differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
    }
  }

  public ColdFigures {
    rows = List.copyOf(rows);
  }
}
