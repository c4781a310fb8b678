package io.segue.train;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a projection came about.
 *
 * @param options that led here
 * @param traits artists, albums, genres and tags with a vector; 0 if there is no projection
 * @param penalties that were chosen, by group of features
 * @param explained the share of held-out tracks' variance that it predicts, as scores of listeners
 */
public record ProjectionSummary(
    String options, int traits, SortedMap<String, Double> penalties, double explained) {
  /** There is no projection. */
  static final ProjectionSummary NONE = new ProjectionSummary("", 0, new TreeMap<>(), 0);

  public ProjectionSummary {
    penalties = Collections.unmodifiableSortedMap(new TreeMap<>(penalties));
  }

  /** Whether there is a projection. */
  boolean isLearned() {
    return !options.isEmpty();
  }
}
