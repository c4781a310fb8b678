package io.segue.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrackJsonTest {
  @Test
  void whatIsWrittenIsReadBack() {
    Track track =
        Track.builder(new TrackId("a/1"))
            .title("Überall \"Lärm\" 🎷")
            .artists(List.of("Кино", "東京"))
            .album(Optional.of("One; two|three"))
            .released(Optional.of(new ReleaseDate("1999-12")))
            .durationMillis(OptionalInt.of(123_456))
            .popularity(OptionalDouble.of(41.5))
            .genres(List.of("jazz", "free jazz"))
            .tags(List.of("live"))
            .features(
                new AudioFeatures(
                    Map.of(AudioFeature.TEMPO, 91.25, AudioFeature.TIME_SIGNATURE, 5.0)))
            .aliases(List.of(new Alias("isrc", "USRC17607839"), new Alias("isrc", "GBAYE6800011")))
            .build();
    assertEquals(track, TrackJson.read(TrackJson.write(track)));
  }

  @Test
  void aTrackOfWhichOnlyTheIdIsKnownIsReadBack() {
    Track track = Track.builder(new TrackId("bare")).build();
    assertEquals(track, TrackJson.read(TrackJson.write(track)));
  }

  @Test
  void unknownFieldsAreRefusedByName() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                TrackJson.read(
                    JsonNodeFactory.instance.objectNode().put("id", "a").put("tempi", 3)));
    assertTrue(String.valueOf(failure.getMessage()).contains("tempi"), failure.toString());
  }
}
