package io.segue.catalog;

import java.util.Optional;

/**
 * What makes tracks one album: its title and the first artist, both in their {@link KeywordForm}.
 *
 * @param title not empty
 * @param artist empty if the track names none
 */
public record AlbumName(String title, String artist) {
  private static final char SEPARATOR = '\0';

  /** The album of a track, if it is on one. */
  public static Optional<AlbumName> of(Track track) {
    String artist = track.artists().stream().findFirst().map(KeywordForm::of).orElse("");
    return track
        .album()
        .map(KeywordForm::of)
        .filter(title -> !title.isEmpty())
        .map(title -> new AlbumName(title, artist));
  }

  /** The album of that {@link #key()}, or empty if it can't be one. */
  public static Optional<AlbumName> ofKey(String key) {
    int middle = key.indexOf(SEPARATOR);
    return middle <= 0
        ? Optional.empty()
        : Optional.of(new AlbumName(key.substring(0, middle), key.substring(middle + 1)));
  }

  /** Both in one text, different for different albums. */
  public String key() {
    return title + SEPARATOR + artist;
  }
}
