package io.segue.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schemes whose form is known: {@code isrc}, {@code mbid}, {@code msid}, {@code spotify}. */
public final class Aliases {
  /** The scheme of the id that a media server, such as Navidrome or Jellyfin, has for a track. */
  public static final String SERVER = "server";

  private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern SPOTIFY =
      Pattern.compile(
          "(?:spotify:track:|https?://open\\.spotify\\.com/(?:intl-\\w+/)?track/)?"
              + "([0-9A-Za-z]{22})(?:\\?.*)?");

  private Aliases() {}

  /**
   * The alias in its one form: an ISRC in capitals without hyphens, UUIDs in lower case, a Spotify
   * id without address; a value of another scheme as it is.
   *
   * @throws IllegalArgumentException if the value isn't of its scheme's form
   */
  public static Alias of(String scheme, String value) {
    return wellFormed(scheme, value)
        .orElseThrow(() ->
            new IllegalArgumentException(
                scheme + " must be " + rule(scheme) + ": '" + value + "'"));
  }

  /** The same, or empty if the value isn't of its scheme's form. */
  public static Optional<Alias> wellFormed(String scheme, String value) {
    Optional<String> form =
        switch (scheme) {
          case "isrc" -> matching(ISRC, value.replace("-", "").toUpperCase(Locale.ROOT));
          case "mbid", "msid" -> matching(UUID, value.toLowerCase(Locale.ROOT));
          case "spotify" -> spotify(value);
          default -> Optional.of(value);
        };
    return form.map(text -> new Alias(scheme, text));
  }

  private static Optional<String> matching(Pattern pattern, String value) {
    return pattern.matcher(value).matches() ? Optional.of(value) : Optional.empty();
  }

  private static Optional<String> spotify(String value) {
    Matcher matcher = SPOTIFY.matcher(value);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String rule(String scheme) {
    return switch (scheme) {
      case "isrc" -> "2 letters, 3 letters or digits and 7 digits";
      case "spotify" -> "22 letters or digits, or the address of a track";
      default -> "a UUID";
    };
  }
}
