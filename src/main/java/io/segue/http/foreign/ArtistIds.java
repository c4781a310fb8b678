package io.segue.http.foreign;

import io.segue.catalog.KeywordForm;
import java.util.Optional;

/** The ids of artists, who have none of their own: that is their names', and needs no table. */
public final class ArtistIds {
  private static final String PREFIX = "ar-";

  private ArtistIds() {}

  /** The id of an artist's name, alike for all its spellings of case and accents. */
  public static String of(String name) {
    return PREFIX + NameDigits.of(KeywordForm.of(name));
  }

  /** The name behind an artist's id, in its comparable form; empty if it is no such id. */
  public static Optional<String> artist(String id) {
    return id.startsWith(PREFIX)
        ? NameDigits.text(id.substring(PREFIX.length())).filter(name -> !name.isBlank())
        : Optional.empty();
  }
}
