package io.segue.recommend.playlist;

import io.segue.recommend.InvalidRequestException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How a ranking is written. */
public enum PlaylistFormat {
  /** The native answer, with everything that is known. */
  JSON("application/json"),
  /** XSPF as JSON. */
  JSPF("application/jspf+json"),
  /** Extended M3U in UTF-8. */
  M3U("audio/x-mpegurl; charset=utf-8");

  private final String mediaType;

  PlaylistFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What the answer says that it is. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The format of that name.
   *
   * @throws InvalidRequestException if it is none
   */
  public static PlaylistFormat ofKey(String key) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidRequestException("format", key, "must be json, jspf or m3u"));
  }

  /** The format that an {@code Accept} header wants most; JSON if it wants none of them. */
  public static PlaylistFormat ofAccept(String header) {
    return Arrays.stream(header.split(",", -1))
        .map(Wish::of)
        .filter(wish -> wish.quality() > 0)
        .sorted(Comparator.comparingDouble(Wish::quality).reversed())
        .flatMap(wish -> ofMediaType(wish.mediaType()).stream())
        .findFirst()
        .orElse(JSON);
  }

  private static Optional<PlaylistFormat> ofMediaType(String mediaType) {
    return switch (mediaType) {
      case "application/json", "application/*", "*/*" -> Optional.of(JSON);
      case "application/jspf+json" -> Optional.of(JSPF);
      case "audio/x-mpegurl",
          "audio/mpegurl",
          "audio/*",
          "application/x-mpegurl",
          "application/mpegurl",
          "application/vnd.apple.mpegurl" ->
          Optional.of(M3U);
      default -> Optional.empty();
    };
  }

  private record Wish(String mediaType, double quality) {
    static Wish of(String text) {
      String[] parts = text.split(";", -1);
      double quality =
          Arrays.stream(parts)
              .map(String::strip)
              .filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
              .mapToDouble(part -> Double.parseDouble(part.substring(2)))
              .findFirst()
              .orElse(1);
      return new Wish(parts[0].strip().toLowerCase(Locale.ROOT), quality);
    }
  }
}
