package io.segue.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How metrics change with something that is varied.
 *
 * @param key its name in JSON
 * @param title what it shows
 * @param axis what is varied
 * @param series measurements by what was varied, for each run
 */
public record Curve(
    String key, String title, String axis, Map<String, SortedMap<Integer, Measurement>> series) {
  public Curve {
    Map<String, SortedMap<Integer, Measurement>> copy = new LinkedHashMap<>();
    series.forEach(
        (name, points) -> copy.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(points))));
    series = Collections.unmodifiableMap(copy);
  }
}
