package io.segue.retrieve;

import io.segue.GeneratedTracks;
import io.segue.index.View;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Recall@50 and processor time of vector searches under filters, beside the unfiltered ones (100
 * %), printed as a table.
 */
public final class FilteredRetrievalBenchmark {
  private static final int TRACKS = 60_000;
  private static final int SEARCHES = 10;
  private static final int ROUNDS = 5;

  private FilteredRetrievalBenchmark() {}

  /** Takes a number of tracks; 60,000 if none. */
  public static void main(String... arguments) throws IOException {
    int tracks = arguments.length == 0 ? TRACKS : Integer.parseInt(arguments[0]);
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
