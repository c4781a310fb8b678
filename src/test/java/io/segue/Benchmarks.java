package io.segue;

import io.segue.train.AlsPeerBenchmark;
import io.segue.train.SubspaceBenchmark;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks whose names match a regular expression: those of JMH, then comparisons by
 * turns, which JMH has no way to time.
 */
public final class Benchmarks {
  private static final Map<String, Comparison> COMPARISONS =
      new TreeMap<>(
          Map.of(
              AlsPeerBenchmark.class.getName(), AlsPeerBenchmark::main,
              SubspaceBenchmark.class.getName(), SubspaceBenchmark::main));

  private interface Comparison {
    void run(String... arguments) throws Exception;
  }

  private Benchmarks() {}

  /** Takes the regular expression; none stands for all. */
  public static void main(String[] arguments) throws Exception {
    Pattern wanted = Pattern.compile(arguments.length == 0 ? "." : arguments[0]);
    boolean found = runJmh(wanted);
    for (Map.Entry<String, Comparison> comparison : COMPARISONS.entrySet()) {
      if (wanted.matcher(comparison.getKey()).find()) {
        comparison.getValue().run();
        found = true;
      }
    }
    if (!found) {
      throw new IllegalArgumentException("no benchmark has a name like " + wanted);
    }
  }

  private static boolean runJmh(Pattern wanted) throws RunnerException {
    try {
      new Runner(new OptionsBuilder().include(wanted.pattern()).build()).run();
      return true;
    } catch (NoBenchmarksException none) {
      return false;
    }
  }
}
