package io.segue.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrackMergeTest {
  private static final TrackId ID = new TrackId("t");
  private static final Track OLDER =
      track("old", "1990", 1, new Alias("isrc", "OLD")).toBuilder()
          .features(new AudioFeatures(Map.of(AudioFeature.ENERGY, 0.25, AudioFeature.VALENCE, 0.5)))
          .build();
  private static final Track NEWER =
      track("fresh", "1991-02", 3, new Alias("isrc", "FRESH")).toBuilder()
          .features(new AudioFeatures(Map.of(AudioFeature.ENERGY, 0.75, AudioFeature.TEMPO, 90.0)))
          .build();
  private static final Track UNKNOWN = Track.builder(ID).build();

  @Test
  void whatTheNewerKnowsReplaces() {
    Track merged = OLDER.mergedWith(NEWER);

    Track expected =
        NEWER.toBuilder()
            .features(
                new AudioFeatures(
                    Map.of(
                        AudioFeature.ENERGY,
                        0.75,
                        AudioFeature.VALENCE,
                        0.5,
                        AudioFeature.TEMPO,
                        90.0)))
            .aliases(List.of(new Alias("isrc", "OLD"), new Alias("isrc", "FRESH")))
            .build();
    assertEquals(expected, merged);
  }

  @Test
  void whatTheNewerDoesNotKnowStays() {
    assertEquals(OLDER, OLDER.mergedWith(UNKNOWN));
    assertEquals(OLDER, UNKNOWN.mergedWith(OLDER));
    assertEquals(OLDER, OLDER.mergedWith(OLDER));
  }

  @Test
  void refusesAnotherTrack() {
    Track other = Track.builder(new TrackId("other")).build();

    assertThrows(IllegalArgumentException.class, () -> OLDER.mergedWith(other));
  }

  private static Track track(String word, String released, int number, Alias alias) {
    return Track.builder(ID)
        .title(word)
        .artists(List.of(word + " artist"))
        .album(Optional.of(word + " album"))
        .released(Optional.of(new ReleaseDate(released)))
        .durationMillis(OptionalInt.of(number))
        .popularity(OptionalDouble.of(number))
        .genres(List.of(word + " genre"))
        .tags(List.of(word + " tag"))
        .aliases(List.of(alias))
        .build();
  }
}
