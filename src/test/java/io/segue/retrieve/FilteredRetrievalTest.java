package io.segue.retrieve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.GeneratedTracks;
import io.segue.Seed;
import io.segue.index.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters cost no recall, however thin they are and however they lie to the query. */
class FilteredRetrievalTest {
  /** Enough for a search graph. */
  private static final int TRACKS = 36_000;

  private static final int SEARCHES = 8;

  @TempDir Path directory;

  @Test
  void recallIsHighAtEverySelectivity() {
    try (GeneratedTracks tracks = GeneratedTracks.in(directory, TRACKS);
        View view = tracks.index().acquire()) {
      FilteredSearches searches =
          new FilteredSearches(view, tracks, Seed.random(FilteredRetrievalTest.class));
      for (Map.Entry<String, List<FilteredSearches.Search>> each :
          searches.drawn(SEARCHES).entrySet()) {
        double recall =
            each.getValue().stream().mapToDouble(searches::recall).average().orElseThrow();
        assertTrue(recall >= 0.95, each.getKey() + ": " + recall + ", seed " + Seed.value());
      }
    }
  }

  @Test
  void theCheaperRouteIsTaken() {
    assertTrue(SearchRoute.cheaper(100_000, 100_000, 132) == SearchRoute.GRAPH);
    assertTrue(SearchRoute.cheaper(100_000, 5_000, 132) == SearchRoute.SCAN);
    assertTrue(SearchRoute.cheaper(1_000, 1_000, 132) == SearchRoute.SCAN);
    assertTrue(SearchRoute.cheaper(100, 0, 132) == SearchRoute.SCAN);
  }
}
