package io.segue.evaluate.search;

import io.segue.evaluate.statistic.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well one kind of query finds.
 *
 * @param queries how many were asked
 * @param values {@code mrr}, {@code hit@1} and {@code hit@10}; none without queries
 * @param intervals 95 % over tracks
 */
public record KindFigures(
    QueryKind kind, int queries, Map<String, Double> values, Map<String, Interval> intervals) {
  public KindFigures {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
  }
}
