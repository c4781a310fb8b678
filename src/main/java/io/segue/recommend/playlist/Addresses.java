package io.segue.recommend.playlist;

import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of a track that other programs understand. */
final class Addresses {
  private static final String RECORDING = "https://musicbrainz.org/recording/";
  private static final String SPOTIFY = "spotify:track:";
  private static final String OWN = "segue:track:";

  private Addresses() {}

  /** MusicBrainz recordings first, then Spotify, then our own. */
  static List<String> identifiers(Track track) {
    List<String> identifiers = new ArrayList<>();
    aliases(track, "mbid").forEach(mbid -> identifiers.add(RECORDING + encoded(mbid)));
    aliases(track, "spotify").forEach(id -> identifiers.add(SPOTIFY + encoded(id)));
    identifiers.add(own(track));
    return identifiers;
  }

  /** Where the recording can be played, if the catalogue says so as {@code path} or {@code url}. */
  static Optional<String> location(Track track) {
    return Stream.of("path", "url").flatMap(scheme -> aliases(track, scheme)).findFirst();
  }

  /** Something that a player may resolve. */
  static String playable(Track track) {
    return location(track)
        .or(() -> aliases(track, "spotify").findFirst().map(id -> SPOTIFY + encoded(id)))
        .orElseGet(() -> own(track));
  }

  static Stream<String> aliases(Track track, String scheme) {
    return track.aliases().stream()
        .filter(alias -> alias.scheme().equals(scheme))
        .map(Alias::value);
  }

  private static String own(Track track) {
    return OWN + encoded(track.id().value());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
