package io.segue.evaluate;

import io.segue.evaluate.statistic.Bootstrap;
import io.segue.evaluate.statistic.Difference;
import io.segue.evaluate.statistic.PairedComparison;
import io.segue.evaluate.statistic.Randomization;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run beside another for the same listeners.
 *
 * @param other the run compared with
 * @param differences by metric, the first run's less the other's
 */
public record Compared(Measured other, Map<String, Difference> differences) {
  public Compared {
    differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
  }

  /** Compares two runs of the same questions. */
  public static Compared of(Measured run, Measured other, long seed) {
    return new Compared(
        other,
        new PairedComparison(Bootstrap.usual(seed), Randomization.usual(seed))
            .compare(run.scores(), other.scores()));
  }
}
