package io.segue.retrieve;

import io.segue.GeneratedTracks;
import io.segue.index.View;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.State;

/**
 * Recall@50 and processor time of vector searches under filters, beside the unfiltered ones (100
 * %), printed as a table: {@code -p tracks=1000000} for another size.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class FilteredRetrievalBenchmark {
  private static final int SEARCHES = 50;
  private static final int ROUNDS = 4;

  @Param("60000")
  public int tracks = 60_000;

  /** Prints the table. */
  @Benchmark
  public void recallAndCost() throws IOException {
    try (GeneratedTracks generated =
            GeneratedTracks.in(Files.createTempDirectory("segue-bench"), tracks);
        View view = generated.index().acquire()) {
      FilteredSearches searches = new FilteredSearches(view, generated, new SplittableRandom(1));
      System.out.println();
      System.out.println(tracks + " tracks: recall@50, microseconds of processor time a search");
      for (int pass = 0; pass < 2; pass++) {
        boolean isLast = pass == 1;
        searches
            .drawn(SEARCHES)
            .forEach((name, drawn) -> {
              double micros = micros(drawn);
              if (isLast) {
                double recall =
                    drawn.stream().mapToDouble(searches::recall).average().orElseThrow();
                System.out.println(
                    String.format(Locale.ROOT, "  %-24s %6.3f %9.1f", name, recall, micros));
              }
            });
      }
    }
  }

  private static double micros(List<FilteredSearches.Search> drawn) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int round = 0; round < ROUNDS; round++) {
      for (FilteredSearches.Search search : drawn) {
        new VectorRetriever(search.query()).candidates(search.scope(), FilteredSearches.LIMIT);
      }
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e3 / ROUNDS / drawn.size();
  }
}
