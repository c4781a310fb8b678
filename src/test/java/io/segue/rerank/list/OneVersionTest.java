package io.segue.rerank.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.catalog.TrackBuilder;
import io.segue.catalog.TrackId;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OneVersionTest {
  private static final Track SONG = track("Night Ferry", "Nadia", 200_000).build();

  @Test
  void issuesOfOneRecordingAreTheSame() {
    for (String title :
        List.of(
            "night ferry",
            "Night Ferry (Remastered 2011)",
            "Night Ferry - 2009 Remaster",
            "Night Ferry (Deluxe Edition) [Mono]",
            "Night Ferry (feat. Someone)",
            "Night Ferry - Remastered Version")) {
      assertTrue(OneVersion.same(SONG, track(title, "Nadia", 202_900).build()), title);
    }
  }

  @Test
  void otherRecordingsAreNot() {
    for (String title :
        List.of(
            "Night Ferry (Live)",
            "Night Ferry - Live / Remastered",
            "Night Ferry (Acoustic)",
            "Night Ferry (Remix)",
            "Night Ferry, Part 2",
            "Night Ferry (Reprise)")) {
      assertFalse(OneVersion.same(SONG, track(title, "Nadia", 200_000).build()), title);
    }
  }

  @Test
  void artistAndDurationMustAgree() {
    assertFalse(OneVersion.same(SONG, track("Night Ferry", "Other", 200_000).build()));
    assertFalse(OneVersion.same(SONG, track("Night Ferry", "Nadia", 203_001).build()));
    assertTrue(
        OneVersion.same(
            SONG, track("Night Ferry", "NÁDIA", 1).durationMillis(OptionalInt.empty()).build()));
  }

  @Test
  void aSharedRecordingCodeDecidesAlone() {
    Alias code = new Alias("isrc", "GBAAA0000001");
    Track one = track("A", "X", 1).aliases(List.of(code)).build();
    Track other = track("B", "Y", 9_999).aliases(List.of(code)).build();
    assertTrue(OneVersion.same(one, other));
    Alias same = new Alias("spotify", "1");
    assertFalse(
        OneVersion.same(
            track("A", "X", 1).aliases(List.of(same)).build(),
            track("B", "Y", 1).aliases(List.of(same)).build()));
  }

  @Test
  void aTitleThatIsAllBracketStays() {
    assertEquals("(remastered)", RecordingTitle.of("(Remastered)"));
    assertNotEquals(RecordingTitle.of("1999"), RecordingTitle.of("1999 (Live)"));
  }

  private static TrackBuilder track(String title, String artist, int millis) {
    return Track.builder(new TrackId(title + artist + millis))
        .title(title)
        .artists(List.of(artist))
        .durationMillis(OptionalInt.of(millis));
  }
}
