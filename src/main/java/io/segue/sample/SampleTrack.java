package io.segue.sample;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import java.util.List;

/**
 * The truth about a track, before the catalogue forgets and confuses parts of it.
 *
 * @param id unguessable from the order of making
 * @param isrc of the recording; shared by re-releases
 * @param title with the version's suffix
 * @param artists in credit order, at least one
 * @param release where it appeared
 * @param style what it is, whatever the label says
 * @param sound all twelve features
 * @param durationMillis positive
 * @param appeal relative number of listens among the artist's tracks; 0 if nobody ever plays it
 */
record SampleTrack(
    String id,
    String isrc,
    String title,
    List<Artist> artists,
    Release release,
    Style style,
    AudioFeatures sound,
    int durationMillis,
    double appeal) {
  SampleTrack {
    artists = List.copyOf(artists);
  }

  Mood mood() {
    return new Mood(
        sound.value(AudioFeature.ENERGY).orElse(0.5),
        sound.value(AudioFeature.VALENCE).orElse(0.5));
  }

  Artist lead() {
    return artists.getFirst();
  }

  SampleTrack withAppeal(double changed) {
    return new SampleTrack(
        id, isrc, title, artists, release, style, sound, durationMillis, changed);
  }
}
