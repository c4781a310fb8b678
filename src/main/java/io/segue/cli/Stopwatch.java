package io.segue.cli;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds of one step after another. */
final class Stopwatch {
  private final InstantSource clock;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long since;

  Stopwatch(InstantSource clock) {
    this.clock = clock;
    this.since = clock.millis();
  }

  /** Notes what has passed since the last step. */
  void finished(String step) {
    long now = clock.millis();
    seconds.put(step, (now - since) / 1_000.0);
    since = now;
  }

  Map<String, Double> seconds() {
    return seconds;
  }
}
