package io.segue.retrieve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.index.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextSearcherTest {
  private Records records;

  @BeforeAll
  void open(@TempDir Path directory) {
    records = Records.shelf(directory);
  }

  @AfterAll
  void close() {
    records.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harbour lights copper kettles|harbour",
        "copper kettles harbour lights|harbour",
        "HARBOUR lights mireille|cover",
        "harbuor lights copper kettles|harbour",
        "thunderstrom parade|loud",
        "thundrstorn parade|loud",
        "lamour sans accent|amour",
        "amour sauvage|amour",
        "deja mireille|amour",
        "ночной поезд|night",
        "nochnoy poezd|night",
        "nochnoi poyezd|night",
        "severnyy veter|night",
        "ηλιος|sun",
        "ilios maria|sun",
        "月亮|moon",
        "月亮下的河|moon",
        "亮下|moon",
        "はるかぜ|spring",
        "harukaze|spring",
        "midorikawa|spring",
        "ミドリ|spring",
        "dont wake|rem",
        "req nightdriving|rem",
        "paper satel|fresh",
        "nightd|rem",
      })
  void theTrackMeantComesFirst(String text, String id) {
    assertEquals(id, records.found(text).stream().findFirst().orElse("nothing"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"harbour lights\"|harbour,harbour2,cover",
        "\"lights harbour\"|",
        "artist:kettles|harbour,harbour2",
        "artist:\"copper kettles\"|harbour,harbour2",
        "artist:\"kettles copper\"|",
        "artist:(kettles copper)|harbour,harbour2",
        "track:harbour artist:mireille|cover",
        "album:reprises|cover",
        "album:harbour|",
        "year:1994|harbour",
        "year:1985-1990|night,sun",
        "year:-1981|loud",
        "harbour year:1999-|harbour2,cover",
        "genre:\"Hard Rock\"|loud",
        "genre:rock|",
        "tag:live|loud",
        "tag:\"hard rock\"|loud",
        "isrc:QZ-ABC-26-00001|loud",
        "tag:new|fresh",
        "tag:hipster|rem,sun",
        "harbour -live|harbour,cover",
        "harbour NOT mireille|harbour,harbour2",
        "-artist:kettles harbour|cover",
        "artist:quill OR artist:req|fresh,rem",
        "harbour (live OR mireille)|harbour2,cover",
        "harbour -(live OR mireille)|harbour",
        "HARBOUR LIGHTS NOT|harbour,harbour2,cover",
      })
  void operatorsAreStrict(String text, String ids) {
    Set<String> expected = ids == null ? Set.of() : Set.of(ids.split(","));
    assertEquals(expected, Set.copyOf(records.found(text)), text);
  }

  @Test
  void whatCannotBeAnOperatorIsWords() {
    for (String text :
        List.of(
            "harbour lights copper kettles year:soon",
            "artist: harbour lights",
            "harbour lights OR",
            "harbour lights \"",
            "harbour ) lights (",
            "harbour lights -",
            "volume:11 harbour lights copper kettles",
            "year:soon harbour lights the copper kettles")) {
      assertTrue(records.found(text).contains("harbour"), text);
    }
    assertEquals(List.of(), records.found("!? \"\" ()"));
  }

  @Test
  void amongEqualTextsTheMorePopularComesFirst() {
    assertEquals("cover", records.found("harbour lights").getFirst());
  }

  @Test
  void aListenersArtistsAreLiftedWithinBounds() {
    Affinity affinity = new Affinity(Map.of("the copper kettles", 1f), Optional.empty());
    try (View view = records.view()) {
      TextSearcher personal =
          new TextSearcher(
              view,
              MatchAllDocsQuery.INSTANCE,
              new TextSearcher.Wish(SearchText.of("harbour lights"), affinity, Records.TODAY));
      List<TextHit> hits = personal.hits(Optional.empty(), 10);
      assertEquals("harbour", view.id(hits.getFirst().docId()).value());
      for (TextHit hit : hits) {
        assertEquals(hit.score(), hit.text() + hit.popularity() + hit.liking(), 1e-6);
        assertTrue(hit.popularity() <= 0.5 * hit.text(), "bounded");
        assertTrue(hit.liking() <= Lift.LIKING * (hit.text() + hit.popularity()) + 1e-6);
      }
    }
  }

  @Test
  void listsGoOnWithoutGapsOrRepeats() {
    try (View view = records.view()) {
      TextSearcher search = records.search(view, "year:1900-2100");
      List<TextHit> whole = search.hits(Optional.empty(), 100);
      assertEquals(search.count(), whole.size());
      Optional<TextSearcher.After> after = Optional.empty();
      for (TextHit expected : whole) {
        List<TextHit> next = search.hits(after, 1);
        assertEquals(List.of(expected), next);
        after = Optional.of(new TextSearcher.After(expected.score(), view.id(expected.docId())));
      }
      assertEquals(List.of(), search.hits(after, 1));
    }
  }

  @Test
  void facetsCountWhatMatches() {
    try (View view = records.view()) {
      TextSearcher search = records.search(view, "harbour lights");
      assertEquals(
          List.of(new FacetCount("The Copper Kettles", 2), new FacetCount("Mireille Sauvage", 1)),
          search.counts(Facet.ARTIST, 10));
      assertEquals(
          List.of(new FacetCount("1990", 2), new FacetCount("2000", 1)),
          search.counts(Facet.DECADE, 10));
      assertEquals(1, search.counts(Facet.ARTIST, 1).size());
      assertEquals(List.of(), records.search(view, "???").counts(Facet.ARTIST, 10));
    }
  }

  @Test
  void matchedRangesAreOffsetsInTheOriginalText() {
    try (View view = records.view()) {
      MatchedRanges amour = records.search(view, "amour sauvage").ranges();
      assertEquals(
          List.of(new MatchedRanges.Range(0, 7)), amour.in("title", "L'amour sans accent"));
      assertEquals(List.of(new MatchedRanges.Range(9, 16)), amour.in("artist", "Mireille Sauvagé"));
      MatchedRanges latin = records.search(view, "poezd -live").ranges();
      assertEquals(List.of(new MatchedRanges.Range(7, 12)), latin.in("title", "Ночной поезд"));
      assertEquals(List.of(), latin.in("title", "Harbour Lights (Live)"));
      MatchedRanges typo = records.search(view, "thunderstrom").ranges();
      assertEquals(
          List.of(new MatchedRanges.Range(0, 12)), typo.in("title", "Thunderstorm Parade"));
      assertFalse(records.search(view, "月亮").ranges().in("title", "月亮下的河").isEmpty());
    }
  }
}
