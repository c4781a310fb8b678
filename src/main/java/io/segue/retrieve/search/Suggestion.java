package io.segue.retrieve.search;

import java.util.List;
import java.util.Locale;

/**
 * What somebody may be typing.
 *
 * @param id of a track; of an artist or an album the name, as the filters take it
 * @param text to be shown
 * @param artists of a track or an album
 * @param order larger for what is more popular
 * @param popularity 0 to 100, of the most popular track of it
 */
public record Suggestion(
    Kind kind, String id, String text, List<String> artists, long order, double popularity) {
  /** What is suggested. */
  public enum Kind {
    ARTIST,
    ALBUM,
    TRACK;

    /** The name in answers. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Suggestion {
    artists = List.copyOf(artists);
  }
}
