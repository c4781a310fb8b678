package io.segue.retrieve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.index.View;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggesterTest {
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
        "t|track Thunderstorm Parade",
        "cop|artist The Copper Kettles",
        "copper ket|artist The Copper Kettles",
        "coppre kett|artist The Copper Kettles",
        "sauvag|artist Mireille Sauvage",
        "dej|album Déjà",
        "low ti|album Low Tide",
        "thunders|track Thunderstorm Parade",
        "thundrestorm par|track Thunderstorm Parade",
        "сев|artist Северный Ветер",
        "severn|artist Северный Ветер",
        "haru|track はるかぜ",
        "HARBOUR|track Harbour Lights",
      })
  void whatIsBeingTypedComesFirst(String typed, String expected) {
    Suggestion first = suggested(typed, 10).getFirst();
    assertEquals(expected, first.kind().key() + " " + first.text(), typed);
  }

  @Test
  void theMorePopularComesFirstAndEachNameOnce() {
    List<Suggestion> tracks = suggested("harb", 3);
    assertEquals(
        List.of("cover", "harbour", "harbour2"), tracks.stream().map(Suggestion::id).toList());
    assertEquals(
        1,
        suggested("copper", 10).stream()
            .filter(one -> one.kind() == Suggestion.Kind.ARTIST)
            .count());
    assertEquals(tracks.subList(0, 2), suggested("harb", 2));
  }

  @Test
  void whatHasNoWordSuggestsNothing() {
    assertEquals(List.of(), suggested("?!", 10));
    assertEquals(List.of(), suggested("qqqqqqq zzz", 10));
  }

  private List<Suggestion> suggested(String typed, int limit) {
    try (View view = records.view()) {
      return new Suggester(view).suggest(typed, List.of(Suggestion.Kind.values()), limit);
    }
  }
}
