package io.segue.evaluate.cold;

import io.segue.evaluate.Measurement;
import io.segue.evaluate.statistic.Difference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well tracks that training has not seen are found, and at what cost.
 *
 * @param tracks how many there are
 * @param listeners who have any of them in their histories
 * @param rows one for each way of ranking, the served ones first
 * @param warm what each served one costs those who look for other tracks, if any were held out
 */
public record ColdFigures(int tracks, int listeners, List<Row> rows, List<Warm> warm) {
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
   * @param name of the way of ranking
   * @param with lists that may have tracks which training has not seen
   * @param without lists of the same generation that may not
   * @param differences by metric, with less without
   */
  public record Warm(
      String name, Measurement with, Measurement without, Map<String, Difference> differences) {
    public Warm {
      differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
    }
  }

  public ColdFigures {
    rows = List.copyOf(rows);
    warm = List.copyOf(warm);
  }
}
