package io.segue.http.foreign;

import io.segue.catalog.AlbumName;
import java.util.Optional;

/** The ids of albums, made of their names like {@link ArtistIds}. */
public final class AlbumIds {
  private static final String PREFIX = "al-";

  private AlbumIds() {}

  public static String of(AlbumName name) {
    return PREFIX + NameDigits.of(name.key());
  }

  /** The name behind an album's id; empty if it is no such id. */
  public static Optional<AlbumName> album(String id) {
    return id.startsWith(PREFIX)
        ? NameDigits.text(id.substring(PREFIX.length())).flatMap(AlbumName::ofKey)
        : Optional.empty();
  }
}
