package io.segue.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.segue.catalog.AudioFeature;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A subgenre: a leaf of the genre tree and how it tends to sound.
 *
 * @param genre the branch
 * @param name the leaf
 * @param since first year of the style
 * @param tempos shares sum to 1
 * @param means mean of each feature except tempo and key; of mode the share of major tracks
 * @param waltzShare share of tracks in three
 * @param seconds typical duration
 */
record Style(
    String genre,
    String name,
    int since,
    List<TempoMode> tempos,
    Map<AudioFeature, Double> means,
    double waltzShare,
    double seconds) {
  private static final List<AudioFeature> SHARES =
      List.of(
          AudioFeature.DANCEABILITY,
          AudioFeature.ENERGY,
          AudioFeature.VALENCE,
          AudioFeature.ACOUSTICNESS,
          AudioFeature.INSTRUMENTALNESS,
          AudioFeature.SPEECHINESS,
          AudioFeature.LOUDNESS);

  Style {
    tempos = List.copyOf(tempos);
    means = Collections.unmodifiableMap(new EnumMap<>(means));
  }

  /** All leaves, branch by branch. */
  static List<Style> all() {
    return ResourceTable.rows("genres.csv").stream().map(Style::of).toList();
  }

  double mean(AudioFeature feature) {
    return means.getOrDefault(feature, 0.0);
  }

  private static Style of(NamedCsvRecord row) {
    Map<AudioFeature, Double> means = new EnumMap<>(AudioFeature.class);
    for (AudioFeature feature : SHARES) {
      means.put(feature, Double.valueOf(row.getField(feature.key())));
    }
    means.put(AudioFeature.MODE, Double.valueOf(row.getField("major")));
    return new Style(
        row.getField("genre"),
        row.getField("subgenre"),
        Integer.parseInt(row.getField("since")),
        TempoMode.parse(row.getField("tempo")),
        means,
        Double.parseDouble(row.getField("waltz")),
        Double.parseDouble(row.getField("seconds")));
  }
}
