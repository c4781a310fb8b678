package io.segue.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentEncoderTest {
  @Test
  void isAUnitVector() {
    float[] vector = ContentEncoder.encode(track("a", "Ana", "jazz", 90)).orElseThrow();
    assertEquals(ContentEncoder.DIMENSION, vector.length);
    assertEquals(1, cosine(vector, vector), 1e-5);
  }

  @Test
  void isEmptyWhenNothingIsKnown() {
    assertEquals(
        Optional.empty(),
        ContentEncoder.encode(Track.builder(new TrackId("a")).title("x").build()));
  }

  @Test
  void doesNotDependOnAnythingButTheTrack() {
    assertArrayEquals(
        ContentEncoder.encode(track("a", "Ana", "jazz", 90)).orElseThrow(),
        ContentEncoder.encode(track("b", "ANA", "Jazz", 90)).orElseThrow());
  }

  @Test
  void sharedPropertiesBringTracksNearer() {
    float[] seed = ContentEncoder.encode(track("a", "Ana", "jazz", 90)).orElseThrow();
    double sameArtist = cosine(seed, track("b", "Ana", "metal", 180));
    double sameGenre = cosine(seed, track("c", "Bo", "jazz", 90));
    double nothing = cosine(seed, track("d", "Cy", "metal", 180));
    assertTrue(sameArtist > nothing + 0.1, sameArtist + " against " + nothing);
    assertTrue(sameGenre > nothing + 0.1, sameGenre + " against " + nothing);
  }

  private static Track track(String id, String artist, String genre, double tempo) {
    return Track.builder(new TrackId(id))
        .artists(List.of(artist))
        .genres(List.of(genre))
        .released(Optional.of(new ReleaseDate("1990")))
        .features(new AudioFeatures(Map.of(AudioFeature.TEMPO, tempo)))
        .build();
  }

  private static double cosine(float[] seed, Track other) {
    return cosine(seed, ContentEncoder.encode(other).orElseThrow());
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
