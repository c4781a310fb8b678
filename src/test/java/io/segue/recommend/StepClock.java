package io.segue.recommend;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Adds up processor time by step, of one thread. */
final class StepClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, long[]> nanosAndRuns = new LinkedHashMap<>();

  <T> T time(String step, Supplier<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    T result = work.get();
    long[] sum = nanosAndRuns.computeIfAbsent(step, _ -> new long[2]);
    sum[0] += THREADS.getCurrentThreadCpuTime() - start;
    sum[1]++;
    return result;
  }

  void forget() {
    nanosAndRuns.clear();
  }

  /** A line for each step: its mean in microseconds. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    nanosAndRuns.forEach((step, sum) ->
        lines.add(String.format(Locale.ROOT, "  %-22s %8.1f", step, sum[0] / 1e3 / sum[1])));
    return lines;
  }
}
