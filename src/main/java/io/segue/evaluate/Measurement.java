package io.segue.evaluate;

import io.segue.evaluate.statistic.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metrics of some lists.
 *
 * @param listeners how many lists there are, empty ones too
 * @param tracks how many tracks of the catalogue are looked at
 * @param values by name, such as {@code recall@20}; a metric that no list has is missing
 * @param intervals 95 % by bootstrap over listeners, of the values that are means over them
 */
public record Measurement(
    int listeners, int tracks, Map<String, Double> values, Map<String, Interval> intervals) {
  public Measurement {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
  }
}
