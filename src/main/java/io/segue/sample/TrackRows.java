package io.segue.sample;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The cells of the tracks file; an empty cell is unknown. */
final class TrackRows {
  static final List<String> HEADER =
      List.of(
          "track_id,title,artists,album,release_date,duration_ms,popularity,genre,subgenre,tags,isrc"
              .split(",", -1));

  private static final List<AudioFeature> FEATURES = List.of(AudioFeature.values());

  private final Blemishes blemishes;

  TrackRows(Blemishes blemishes) {
    this.blemishes = blemishes;
  }

  static List<String> header() {
    List<String> header = new ArrayList<>(HEADER);
    FEATURES.forEach(feature -> header.add(feature.key()));
    return header;
  }

  List<String> cells(SampleTrack track) {
    List<String> labels = blemishes.labels(track.style());
    List<String> cells = new ArrayList<>();
    cells.add(track.id());
    cells.add(track.title());
    cells.add(String.join("|", track.artists().stream().map(Artist::name).toList()));
    cells.add(blemishes.gap(0.03, track.release().title()));
    cells.add(blemishes.date(track.release().date()));
    cells.add(blemishes.gap(0.02, Integer.toString(track.durationMillis())));
    cells.add("");
    cells.addAll(labels);
    cells.add(String.join("|", blemishes.tags(track)));
    cells.add(blemishes.gap(0.05, track.isrc()));
    AudioFeatures measured = blemishes.measured(track.sound());
    for (AudioFeature feature : FEATURES) {
      cells.add(
          measured.value(feature).stream().mapToObj(TrackRows::decimal).findFirst().orElse(""));
    }
    return cells;
  }

  private static String decimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros();
    return exact.toPlainString();
  }
}
