package io.segue.evaluate.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.recommend.search.TextSearch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchEvaluationTest {
  private static final Track TRACK =
      Track.builder(new TrackId("x")).title("Déjà Night").artists(List.of("Orla Quill")).build();

  @Test
  void cleanQueriesFindTheirTracks(@TempDir Path directory) {
    try (Town town = Town.in(directory, 100, 10)) {
      town.publish(Optional.empty());
      try (ServingIndex index = town.serve();
          View view = index.acquire()) {
        List<Track> known = KnownItems.draw(town.store(), 30, Seed.value());
        assertEquals(30, known.stream().distinct().count());
        assertEquals(known, KnownItems.draw(town.store(), 30, Seed.value()));
        SearchEvaluation evaluation =
            new SearchEvaluation(view, new TextSearch("test"), LocalDate.EPOCH, Seed.value());
        KindFigures clean = evaluation.measure(QueryKind.CLEAN, known, _ -> {});
        assertEquals(30, clean.queries());
        assertEquals(1.0, clean.values().get("hit@10"));
        assertTrue(clean.values().getOrDefault("mrr", 0.0) > 0.95, clean.toString());
        KindFigures none = evaluation.measure(QueryKind.ACCENTS, known, _ -> {});
        assertEquals(0, none.queries());
      }
    }
  }

  @Test
  void queriesAreWhatTheirKindSays() {
    SplittableRandom random = Seed.random(SearchEvaluationTest.class);
    assertEquals(Optional.of("Déjà Night Orla Quill"), QueryKind.CLEAN.query(TRACK, random));
    assertEquals(Optional.of("Orla Quill Déjà Night"), QueryKind.ORDER.query(TRACK, random));
    assertEquals(Optional.of("deja night orla quill"), QueryKind.ACCENTS.query(TRACK, random));
    assertEquals(Optional.of("Orla Quill Déjà Nig"), QueryKind.CUT.query(TRACK, random));
    for (int round = 0; round < 100; round++) {
      String dropped = QueryKind.DROPPED.query(TRACK, random).orElseThrow();
      assertEquals(3, dropped.split(" ").length);
      String typo = QueryKind.TYPO.query(TRACK, random).orElseThrow();
      assertTrue(Math.abs(typo.length() - "Déjà Night Orla Quill".length()) <= 1, typo);
    }
    assertNotEquals(QueryKind.TYPO.query(TRACK, random), QueryKind.TYPO.query(TRACK, random));
  }
}
