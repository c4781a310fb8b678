package io.segue.store;

import io.segue.catalog.Alias;
import io.segue.catalog.Availability;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A track as the store keeps it.
 *
 * @param key of the row
 * @param change number of the last change; 0 if only noted
 * @param track what is known
 */
record TrackRow(long key, long change, Track track) {
  /** The columns that {@link #values} fills, in its order. */
  static final List<String> COLUMNS =
      List.of(
          "title",
          "artists",
          "album",
          "released",
          "duration_millis",
          "popularity",
          "genres",
          "tags",
          "features",
          "available_from_millis",
          "available_until_millis",
          "regions");

  /** Reads tracks with their aliases: rows of one track must follow each other. */
  static final String SELECT =
      "SELECT t.track_key, t.changed, t.id, t."
          + String.join(", t.", COLUMNS)
          + ", a.scheme, a.value FROM tracks t LEFT JOIN aliases a ON a.track_key = t.track_key ";

  /** Receives one track after the other. */
  interface Visitor {
    void visit(TrackRow row) throws SQLException;
  }

  boolean described() {
    return change > 0;
  }

  /** What the columns hold for a track; equal values mean that storing it changes nothing. */
  static List<@Nullable Object> values(Track track) {
    return Arrays.asList(
        wellFormed(track.title()),
        wellFormed(Json.of(track.artists())),
        track.album().map(TrackRow::wellFormed).orElse(null),
        track.released().map(ReleaseDate::text).orElse(null),
        track.durationMillis().isPresent() ? track.durationMillis().getAsInt() : null,
        // Adding zero turns -0.0, which SQLite cannot keep, into 0.0.
        track.popularity().isPresent() ? track.popularity().getAsDouble() + 0.0 : null,
        wellFormed(Json.of(track.genres())),
        wellFormed(Json.of(track.tags())),
        Json.of(track.features()),
        boxed(track.availability().fromMillis()),
        boxed(track.availability().untilMillis()),
        wellFormed(Json.of(track.availability().regions())));
  }

  /** Reads the rows of {@link #SELECT} to their end. */
  static void forEach(ResultSet rows, Visitor visitor) throws SQLException {
    boolean more = rows.next();
    while (more) {
      long key = rows.getLong(1);
      long change = rows.getLong(2);
      Track plain = track(rows);
      List<Alias> aliases = new ArrayList<>();
      do {
        String scheme = rows.getString(4 + COLUMNS.size());
        if (scheme != null) {
          aliases.add(new Alias(scheme, rows.getString(5 + COLUMNS.size())));
        }
        more = rows.next();
      } while (more && rows.getLong(1) == key);
      Track track = aliases.isEmpty() ? plain : plain.toBuilder().aliases(aliases).build();
      visitor.visit(new TrackRow(key, change, track));
    }
  }

  private static Track track(ResultSet rows) throws SQLException {
    int duration = rows.getInt("duration_millis");
    OptionalInt durationMillis = rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(duration);
    double figure = rows.getDouble("popularity");
    OptionalDouble popularity = rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(figure);
    return Track.builder(new TrackId(rows.getString("id")))
        .title(rows.getString("title"))
        .artists(Json.strings(rows.getString("artists")))
        .album(Optional.ofNullable(rows.getString("album")))
        .released(Optional.ofNullable(rows.getString("released")).map(ReleaseDate::new))
        .durationMillis(durationMillis)
        .popularity(popularity)
        .genres(Json.strings(rows.getString("genres")))
        .tags(Json.strings(rows.getString("tags")))
        .features(Json.features(rows.getString("features")))
        .availability(
            new Availability(
                millis(rows, "available_from_millis"),
                millis(rows, "available_until_millis"),
                Json.strings(rows.getString("regions"))))
        .build();
  }

  private static OptionalLong millis(ResultSet rows, String column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(millis);
  }

  private static @Nullable Object boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  /** Half a surrogate pair has no UTF-8 form: it becomes a question mark here, as in the file. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
