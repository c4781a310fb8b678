package io.segue.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Accuracy against the tail, over settings of the tail dial.
 *
 * @param points ascending by setting; empty if nobody asked for settings
 */
public record TailCurve(List<Point> points) {
  private static final String PREFIX = "tail=";
  private static final String TAIL = "all/tail";

  /**
   * What one setting gave.
   *
   * @param tail the setting, -1 to 1
   * @param values of the deepest lists by metric; {@code tail_recall} is of tail tracks alone
   */
  public record Point(double tail, Map<String, Double> values) {}

  public TailCurve {
    points = List.copyOf(points);
  }

  /** The name of the run with a setting. */
  public static String run(String setting) {
    return PREFIX + setting;
  }

  /** The curve through the runs of an evaluation that {@link #run} names. */
  public static TailCurve of(Evaluation evaluation) {
    int k = evaluation.setting().cutoffs().getLast();
    List<Point> points = new ArrayList<>();
    for (Measured run : evaluation.runs()) {
      setting(run.name()).ifPresent(tail -> points.add(new Point(tail, values(run, k))));
    }
    points.sort(Comparator.comparingDouble(Point::tail));
    return new TailCurve(points);
  }

  private static OptionalDouble setting(String name) {
    if (!name.startsWith(PREFIX)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(name.substring(PREFIX.length())));
    } catch (NumberFormatException severalSettings) {
      return OptionalDouble.empty();
    }
  }

  private static Map<String, Double> values(Measured run, int k) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String metric : List.of("ndcg", "recall", "aplt", "coverage", "gini", "arp")) {
      values.put(metric, run.overall().values().getOrDefault(metric + "@" + k, 0.0));
    }
    Measurement tail = run.strata().getOrDefault(TAIL, run.overall());
    values.put("tail_recall", tail.values().getOrDefault("recall@" + k, 0.0));
    return values;
  }
}
