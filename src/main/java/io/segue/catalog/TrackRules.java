package io.segue.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a track may hold. */
final class TrackRules {
  private static final int MAX_TEXT = 2_000;
  private static final int MAX_LABELS = 200;

  private TrackRules() {}

  static void check(
      String title,
      List<String> artists,
      Optional<String> album,
      OptionalInt durationMillis,
      OptionalDouble popularity) {
    requireText("title", title);
    artists.forEach(artist -> requireName("artist", artist));
    requireCount("artists", artists);
    album.ifPresent(name -> requireName("album", name));
    if (durationMillis.isPresent() && durationMillis.getAsInt() <= 0) {
      throw new IllegalArgumentException(
          "duration_ms must be positive: " + durationMillis.getAsInt());
    }
    if (popularity.isPresent()
        && !(popularity.getAsDouble() >= 0 && popularity.getAsDouble() <= 100)) {
      throw new IllegalArgumentException(
          "popularity must be within 0..100: " + popularity.getAsDouble());
    }
  }

  static void checkLabels(List<String> genres, List<String> tags) {
    genres.forEach(genre -> requireName("genre", genre));
    tags.forEach(tag -> requireName("tag", tag));
    requireCount("genres", genres);
    requireCount("tags", tags);
  }

  static void checkRegions(List<String> regions) {
    regions.forEach(region -> requireName("region", region));
    requireCount("regions", regions);
  }

  private static void requireName(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
    requireText(what, text);
  }

  private static void requireText(String what, String text) {
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          what + " must have at most " + MAX_TEXT + " characters, not " + text.length());
    }
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(what + " contains the forbidden character U+0");
    }
  }

  private static void requireCount(String what, List<String> labels) {
    if (labels.size() > MAX_LABELS) {
      throw new IllegalArgumentException(
          what + " must have at most " + MAX_LABELS + " entries, not " + labels.size());
    }
  }
}
