package io.segue.catalog;

import io.segue.files.FieldNames;
import io.segue.files.Fields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a track out of named fields: the columns of a table or the keys of a JSON object. */
public final class TrackFields {
  private static final Pattern NO_YEAR = Pattern.compile("0+");
  private static final Pattern DECADE = Pattern.compile("([12]\\d{2}0)s?");
  private static final double MILLIS_PER_SECOND = 1000;

  private TrackFields() {}

  /** The names of a track's fields, beside its id. */
  public static FieldNames names() {
    FieldNames names =
        FieldNames.none()
            .accept("title", "track_name", "name")
            .accept("artists", "artist", "artist_name", "artist_names")
            .accept("album", "album_name", "release", "release_name")
            .accept("release_date", "released", "year")
            .accept("duration_ms")
            .accept("duration")
            .accept("popularity")
            .accept("genres", "genre")
            .accept("subgenres", "subgenre")
            .accept("decade")
            .accept("tags", "tag")
            .accept("isrc")
            .accept("mbid", "recording_mbid")
            .accept("spotify_id")
            .accept("server_id")
            .accept("aliases")
            .accept("available_from")
            .accept("available_until")
            .accept("regions", "region")
            .accept("features");
    for (AudioFeature feature : AudioFeature.values()) {
      names = names.accept(feature.key());
    }
    return names;
  }

  /**
   * The track of that id.
   *
   * @throws IllegalArgumentException if a field breaks a rule, with field, rule and value
   */
  public static Track track(TrackId id, Fields fields) {
    Optional<ReleaseDate> released = released(fields);
    return Track.builder(id)
        .title(fields.text("title").orElse(""))
        .artists(fields.texts("artists"))
        .album(fields.text("album"))
        .released(released)
        .durationMillis(durationMillis(fields))
        .popularity(fields.number("popularity"))
        .genres(union(fields.texts("genres"), fields.texts("subgenres")))
        .tags(union(fields.texts("tags"), released.isPresent() ? List.of() : decade(fields)))
        .features(features(fields))
        .aliases(aliases(fields))
        .availability(availability(fields))
        .build();
  }

  /** Milliseconds out of seconds; 0 is how many catalogues write unknown. */
  static OptionalInt millis(OptionalDouble seconds) {
    return duration("duration", seconds.orElse(0) * MILLIS_PER_SECOND);
  }

  private static Optional<ReleaseDate> released(Fields fields) {
    return fields
        .scalar("release_date")
        .filter(text -> !NO_YEAR.matcher(text).matches())
        .map(ReleaseDate::new);
  }

  private static OptionalInt durationMillis(Fields fields) {
    OptionalInt millis = duration("duration_ms", fields.number("duration_ms").orElse(0));
    return millis.isPresent() ? millis : millis(fields.number("duration"));
  }

  private static OptionalInt duration(String name, double millis) {
    if (millis < 0 || millis > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          name + " must be within 0.." + Integer.MAX_VALUE + " milliseconds: " + millis);
    }
    int rounded = (int) Math.rint(millis);
    return rounded == 0 ? OptionalInt.empty() : OptionalInt.of(rounded);
  }

  private static List<String> decade(Fields fields) {
    Optional<String> text = fields.scalar("decade");
    if (text.isEmpty()) {
      return List.of();
    }
    if (!DECADE.matcher(text.get()).matches()) {
      throw new IllegalArgumentException("decade must be a year like 2010: '" + text.get() + "'");
    }
    return List.of(text.get().substring(0, 4) + "s");
  }

  private static AudioFeatures features(Fields fields) {
    Map<AudioFeature, Double> values = new EnumMap<>(AudioFeature.class);
    Optional<Fields> nested = fields.object("features");
    for (AudioFeature feature : AudioFeature.values()) {
      nested
          .map(inner -> inner.number(feature.key()))
          .ifPresent(inner -> inner.ifPresent(value -> values.put(feature, value)));
      fields.number(feature.key()).ifPresent(value -> values.put(feature, value));
    }
    return values.isEmpty() ? AudioFeatures.UNKNOWN : new AudioFeatures(values);
  }

  private static Availability availability(Fields fields) {
    return new Availability(
        moment("available_from", fields),
        moment("available_until", fields),
        fields.texts("regions"));
  }

  private static OptionalLong moment(String name, Fields fields) {
    return fields
        .scalar(name)
        .map(text -> OptionalLong.of(Moments.millis(name, text)))
        .orElse(OptionalLong.empty());
  }

  private static List<Alias> aliases(Fields fields) {
    Set<Alias> aliases = new LinkedHashSet<>();
    fields.text("isrc").ifPresent(value -> aliases.add(Aliases.of("isrc", value)));
    fields.text("mbid").ifPresent(value -> aliases.add(Aliases.of("mbid", value)));
    fields.text("spotify_id").ifPresent(value -> aliases.add(Aliases.of("spotify", value)));
    fields.text("server_id").ifPresent(value -> aliases.add(Aliases.of(Aliases.SERVER, value)));
    fields
        .object("aliases")
        .ifPresent(inner ->
            inner
                .others()
                .forEach(scheme ->
                    inner.texts(scheme).forEach(value -> aliases.add(Aliases.of(scheme, value)))));
    return List.copyOf(aliases);
  }

  private static List<String> union(List<String> first, List<String> second) {
    if (second.isEmpty()) {
      return first;
    }
    Set<String> both = new LinkedHashSet<>(first);
    both.addAll(second);
    return new ArrayList<>(both);
  }
}
