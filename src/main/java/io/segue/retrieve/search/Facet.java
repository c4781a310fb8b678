package io.segue.retrieve.search;

import io.segue.index.FilterField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A property by whose values matching tracks can be counted. */
public enum Facet {
  GENRE(FilterField.GENRE, 1),
  TAG(FilterField.TAG, 1),
  ARTIST(FilterField.ARTIST, 1),
  ALBUM(FilterField.ALBUM, 1),
  YEAR(FilterField.YEAR, 1),
  /** By the first year of ten. */
  DECADE(FilterField.YEAR, 10);

  private final String property;
  private final int step;

  Facet(FilterField field, int step) {
    this.property = field.key();
    this.step = step;
  }

  /** The facet of a name in requests, or empty. */
  public static Optional<Facet> ofKey(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
  }

  /** The name in requests and answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  FilterField field() {
    return FilterField.ofKey(property).orElseThrow();
  }

  /** Numbers of the same step count together. */
  int step() {
    return step;
  }
}
