package io.segue.index;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each step took. */
final class StepTimes {
  private final InstantSource clock;
  private final Map<String, Long> millis = new LinkedHashMap<>();

  StepTimes(InstantSource clock) {
    this.clock = clock;
  }

  /** Work that may fail with an IOException. */
  interface Step {
    void run() throws IOException;
  }

  void measure(String name, Step step) throws IOException {
    long start = clock.millis();
    step.run();
    millis.put(name, clock.millis() - start);
  }

  Map<String, Long> millis() {
    return Map.copyOf(millis);
  }
}
