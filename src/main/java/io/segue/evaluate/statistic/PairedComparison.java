package io.segue.evaluate.statistic;

import java.util.LinkedHashMap;
import java.util.Map;

/** Compares two runs listener by listener, which cancels what is hard for both. */
public final class PairedComparison {
  private final Bootstrap bootstrap;
  private final Randomization randomization;

  public PairedComparison(Bootstrap bootstrap, Randomization randomization) {
    this.bootstrap = bootstrap;
    this.randomization = randomization;
  }

  /**
   * The difference in each metric that some listener has in both.
   *
   * @throws IllegalArgumentException if the runs differ in listeners or metrics
   */
  public Map<String, Difference> compare(Scores first, Scores second) {
    Scores differences = first.minus(second);
    Map<String, Double> means = differences.means();
    Map<String, Difference> compared = new LinkedHashMap<>();
    bootstrap
        .intervals(differences)
        .forEach((name, interval) ->
            compared.put(
                name,
                new Difference(
                    means.getOrDefault(name, 0.0),
                    interval,
                    randomization.pValue(differences.column(differences.names().indexOf(name))))));
    return compared;
  }
}
