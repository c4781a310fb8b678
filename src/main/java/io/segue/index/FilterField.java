package io.segue.index;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.KeywordForm;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A property by which tracks can be filtered.
 *
 * @param key the name in requests, such as {@code genre} or {@code tempo}
 * @param kind how it compares
 */
public record FilterField(String key, Kind kind) {
  /** How values compare: text by equality of its {@link KeywordForm}, numbers by range. */
  public enum Kind {
    TEXT,
    NUMBER
  }

  public static final FilterField GENRE = new FilterField("genre", Kind.TEXT);
  public static final FilterField ARTIST = new FilterField("artist", Kind.TEXT);
  public static final FilterField ALBUM = new FilterField("album", Kind.TEXT);

  /** An album by the {@link io.segue.catalog.AlbumName#key()} of its tracks; not for requests. */
  public static final FilterField ALBUM_NAME = new FilterField("album_name", Kind.TEXT);

  public static final FilterField TAG = new FilterField("tag", Kind.TEXT);
  public static final FilterField ISRC = new FilterField("isrc", Kind.TEXT);
  public static final FilterField YEAR = new FilterField("year", Kind.NUMBER);
  public static final FilterField DURATION = new FilterField("duration_ms", Kind.NUMBER);
  public static final FilterField POPULARITY = new FilterField("popularity", Kind.NUMBER);

  private static final Map<String, FilterField> BY_KEY = byKey();

  /** The field of that key, or empty. */
  public static Optional<FilterField> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** Every field by its key, in a fixed order. */
  public static Map<String, FilterField> all() {
    return BY_KEY;
  }

  static FilterField of(AudioFeature feature) {
    return new FilterField(feature.key(), Kind.NUMBER);
  }

  private static Map<String, FilterField> byKey() {
    Map<String, FilterField> fields = new LinkedHashMap<>();
    for (FilterField field :
        new FilterField[] {GENRE, ARTIST, ALBUM, TAG, ISRC, YEAR, DURATION, POPULARITY}) {
      fields.put(field.key(), field);
    }
    for (AudioFeature feature : AudioFeature.values()) {
      fields.put(feature.key(), of(feature));
    }
    return Collections.unmodifiableMap(fields);
  }
}
