package io.segue.recommend.playlist;

import io.segue.catalog.Track;
import io.segue.recommend.RankedTrack;
import java.util.regex.Pattern;

/**
 * Extended M3U: two or three lines a track. Whatever could end a line is a blank, so that no title
 * can add a line of its own.
 */
final class M3u {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
  private static final int MILLIS = 1_000;

  private M3u() {}

  static String write(Playlist playlist) {
    StringBuilder text = new StringBuilder("#EXTM3U\n");
    text.append("#PLAYLIST:").append(line(playlist.title())).append('\n');
    playlist.answer().tracks().stream().map(RankedTrack::track).forEach(track -> add(track, text));
    return text.toString();
  }

  /** An unknown duration is -1. */
  private static void add(Track track, StringBuilder text) {
    int seconds =
        track.durationMillis().isPresent()
            ? (int) Math.round(track.durationMillis().getAsInt() / (double) MILLIS)
            : -1;
    text.append("#EXTINF:").append(seconds).append(',').append(line(name(track))).append('\n');
    track.album().ifPresent(album -> text.append("#EXTALB:").append(line(album)).append('\n'));
    text.append(location(track)).append('\n');
  }

  private static String name(Track track) {
    String title = track.title().isEmpty() ? track.id().value() : track.title();
    return track.artists().isEmpty() ? title : String.join(", ", track.artists()) + " - " + title;
  }

  /** A location that begins like a comment is made relative. */
  private static String location(Track track) {
    String location = line(Addresses.playable(track));
    return location.startsWith("#") ? "./" + location : location;
  }

  private static String line(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}
