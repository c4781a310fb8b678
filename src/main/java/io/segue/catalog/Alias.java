package io.segue.catalog;

import java.util.regex.Pattern;

/**
 * Another name of a track in somebody else's scheme: an ISRC, a MusicBrainz recording id, a Spotify
 * id.
 *
 * @param scheme lower-case letters and digits, such as {@code isrc}, {@code mbid}, {@code spotify}
 * @param value the name in that scheme; compared exactly
 */
public record Alias(String scheme, String value) {
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9]{0,19}");

  public Alias {
    if (!SCHEME.matcher(scheme).matches()) {
      throw new IllegalArgumentException(
          "alias scheme must be 1 to 20 lower-case letters or digits: '" + scheme + "'");
    }
    Identifiers.requireIdentifier(scheme, value);
  }
}
