package io.segue.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.GeneratedTracks;
import io.segue.Seed;
import io.segue.index.Fields;
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
    assertEquals(SearchRoute.GRAPH, route(Fields.CONTENT, 100_000, 100_000));
    assertEquals(SearchRoute.SCAN, route(Fields.CONTENT, 100_000, 5_000));
    assertEquals(SearchRoute.SCAN, route(Fields.CF_DIRECTION, 1_000, 1_000));
    assertEquals(SearchRoute.SCAN, route(Fields.CF_DIRECTION, 100, 0));
    assertEquals(SearchRoute.LENGTH_ORDER, route(Fields.CF, 100_000, 50_000));
    assertEquals(SearchRoute.SCAN, route(Fields.CF, 100_000, 500));
  }

  private static SearchRoute route(String field, int documents, int matches) {
    return SearchRoute.cheapest(field, documents, matches, 132);
  }
}
