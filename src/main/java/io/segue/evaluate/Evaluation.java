package io.segue.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was found out.
 *
 * @param setting common to all runs
 * @param runs at least one, the main one first
 * @param comparison of the main run with an earlier one
 * @param alreadyHeard recommendations of the main run that its listeners had heard
 * @param seconds how long each step took
 * @param curves over what was varied, if anything was
 */
public record Evaluation(
    Setting setting,
    List<Measured> runs,
    Optional<Compared> comparison,
    long alreadyHeard,
    Map<String, Double> seconds,
    List<Curve> curves) {
  public Evaluation {
    runs = List.copyOf(runs);
    curves = List.copyOf(curves);
    seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }

  /** An evaluation without curves. */
  public Evaluation(
      Setting setting,
      List<Measured> runs,
      Optional<Compared> comparison,
      long alreadyHeard,
      Map<String, Double> seconds) {
    this(setting, runs, comparison, alreadyHeard, seconds, List.of());
  }

  /** The same evaluation with curves. */
  public Evaluation with(List<Curve> others) {
    return new Evaluation(setting, runs, comparison, alreadyHeard, seconds, others);
  }

  /** The run that is asked about first. */
  public Measured main() {
    return runs.getFirst();
  }
}
