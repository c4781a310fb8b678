package io.segue.recommend.playlist;

import io.segue.recommend.Answer;
import java.util.Optional;

/**
 * A ranking to be played.
 *
 * @param title its name
 * @param answer its tracks, and where they come from
 */
public record Playlist(String title, Answer answer) {

  /** This playlist in a format, or empty for one that is not a playlist's. */
  public Optional<String> in(PlaylistFormat format) {
    return switch (format) {
      case JSON -> Optional.empty();
      case JSPF -> Optional.of(Jspf.write(this).toPrettyString());
      case M3U -> Optional.of(M3u.write(this));
    };
  }
}
