package io.segue.catalog;

import io.segue.files.FieldNames;
import io.segue.files.Fields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Songs of the Million Song Dataset's metadata table: texts are Python bytes literals, durations
 * are seconds, and year 0 or NaN means unknown. Danceability and energy were never filled in: 0
 * there is unknown too, as it is for tempo and time signature.
 *
 * @see <a href="http://millionsongdataset.com/">Million Song Dataset</a>
 */
final class MillionSongTracks {
  private static final List<AudioFeature> FEATURES =
      List.of(
          AudioFeature.DANCEABILITY,
          AudioFeature.ENERGY,
          AudioFeature.KEY,
          AudioFeature.LOUDNESS,
          AudioFeature.MODE,
          AudioFeature.TEMPO,
          AudioFeature.TIME_SIGNATURE);
  private static final Set<AudioFeature> ZERO_IS_KNOWN =
      Set.of(AudioFeature.KEY, AudioFeature.LOUDNESS, AudioFeature.MODE);

  private MillionSongTracks() {}

  static boolean recognises(String header) {
    List<String> columns = Arrays.asList(header.split("[,\t]"));
    return columns.containsAll(Set.of("song_id", "artist_name", "song_hotttnesss"));
  }

  static FieldNames names() {
    FieldNames names =
        FieldNames.none()
            .require("song_id")
            .require("title")
            .accept("artist_name")
            .accept("release")
            .accept("duration")
            .accept("year");
    for (AudioFeature feature : FEATURES) {
      names = names.accept(feature.key());
    }
    return names;
  }

  static Track track(Fields fields) {
    String id =
        text(fields, "song_id")
            .orElseThrow(() -> new IllegalArgumentException("song_id must not be empty"));
    return Track.builder(new TrackId(id))
        .title(text(fields, "title").orElse(""))
        .artists(text(fields, "artist_name").stream().toList())
        .album(text(fields, "release"))
        .durationMillis(TrackFields.millis(number(fields, "duration")))
        .released(text(fields, "year").filter(year -> !year.equals("0")).map(ReleaseDate::new))
        .features(features(fields))
        .build();
  }

  private static AudioFeatures features(Fields fields) {
    Map<AudioFeature, Double> values = new EnumMap<>(AudioFeature.class);
    for (AudioFeature feature : FEATURES) {
      OptionalDouble value = number(fields, feature.key());
      if (value.isPresent() && (value.getAsDouble() != 0 || ZERO_IS_KNOWN.contains(feature))) {
        values.put(feature, value.getAsDouble());
      }
    }
    return new AudioFeatures(values);
  }

  private static OptionalDouble number(Fields fields, String name) {
    return isNan(fields, name) ? OptionalDouble.empty() : fields.number(name);
  }

  private static boolean isNan(Fields fields, String name) {
    return fields.text(name).filter("nan"::equalsIgnoreCase).isPresent();
  }

  private static Optional<String> text(Fields fields, String name) {
    return fields
        .text(name)
        .map(text -> PythonBytes.decode(name, text).strip())
        .filter(text -> !text.isEmpty());
  }
}
