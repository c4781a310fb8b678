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
 */
public record Evaluation(
    Setting setting,
    List<Measured> runs,
    Optional<Compared> comparison,
    long alreadyHeard,
    Map<String, Double> seconds) {
  public Evaluation {
    runs = List.copyOf(runs);
    seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }

  /** The run that is asked about first. */
  public Measured main() {
    return runs.getFirst();
  }
}
