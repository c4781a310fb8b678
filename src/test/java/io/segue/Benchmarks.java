package io.segue;

import io.segue.catalog.ResolutionBenchmark;
import io.segue.index.NeighbourStorageBenchmark;
import io.segue.recommend.RequestCostBenchmark;
import io.segue.retrieve.FilteredRetrievalBenchmark;
import io.segue.retrieve.KnnPeerBenchmark;
import io.segue.train.AlsPeerBenchmark;
import io.segue.train.SubspaceBenchmark;
import io.segue.train.itemitem.ItemItemPeerBenchmark;
import io.segue.train.itemitem.TrainingCostBenchmark;
import java.util.Arrays;
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
          Map.ofEntries(
              Map.entry(AlsPeerBenchmark.class.getName(), AlsPeerBenchmark::main),
              Map.entry(
                  FilteredRetrievalBenchmark.class.getName(), FilteredRetrievalBenchmark::main),
              Map.entry(KnnPeerBenchmark.class.getName(), KnnPeerBenchmark::main),
              Map.entry(RequestCostBenchmark.class.getName(), RequestCostBenchmark::main),
              Map.entry(ResolutionBenchmark.class.getName(), ResolutionBenchmark::main),
              Map.entry(SubspaceBenchmark.class.getName(), SubspaceBenchmark::main),
              Map.entry(ItemItemPeerBenchmark.class.getName(), ItemItemPeerBenchmark::main),
              Map.entry(NeighbourStorageBenchmark.class.getName(), NeighbourStorageBenchmark::main),
              Map.entry(TrainingCostBenchmark.class.getName(), TrainingCostBenchmark::main)));

  private interface Comparison {
    void run(String... arguments) throws Exception;
  }

  private Benchmarks() {}

  /** Takes the regular expression, none stands for all, and arguments of what is compared. */
  public static void main(String[] arguments) throws Exception {
    Pattern wanted = Pattern.compile(arguments.length == 0 ? "." : arguments[0]);
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    boolean found = runJmh(wanted);
    for (Map.Entry<String, Comparison> comparison : COMPARISONS.entrySet()) {
      if (wanted.matcher(comparison.getKey()).find()) {
        comparison.getValue().run(rest);
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
