package io.segue.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlbumNameTest {
  @Test
  void spellingsOfCaseAndAccentsAreOneAlbumAndArtistsAreNot() {
    AlbumName one = AlbumName.of(track("Best Of", List.of("Íris Falcão", "Guest"))).orElseThrow();
    assertEquals(one, AlbumName.of(track("best  of", List.of("IRIS FALCAO"))).orElseThrow());
    assertNotEquals(one, AlbumName.of(track("Best Of", List.of("Guest"))).orElseThrow());
    assertNotEquals(one, AlbumName.of(track("Best Of", List.of())).orElseThrow());
  }

  @Test
  void aKeyLeadsBackToItsName() {
    for (AlbumName name : List.of(new AlbumName("a", "b"), new AlbumName("a", ""))) {
      assertEquals(Optional.of(name), AlbumName.ofKey(name.key()));
      assertEquals(name.key(), KeywordForm.of(name.key()));
    }
    assertEquals(Optional.empty(), AlbumName.ofKey("no separator"));
    assertEquals(Optional.empty(), AlbumName.ofKey("\0nothing before it"));
  }

  private static Track track(String album, List<String> artists) {
    return Track.builder(new TrackId("t")).artists(artists).album(Optional.of(album)).build();
  }
}
