package io.segue.cli;

import io.segue.Town;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A track with its names in comparable form. */
record WorldTrack(Track track, Map<String, Set<String>> names) {
  WorldTrack(Track track) {
    this(
        track,
        Map.of(
            "track", Set.of(track.id().value()),
            "artist", forms(track.artists()),
            "album", forms(track.album().stream().toList()),
            "genre", forms(track.genres()),
            "tag", forms(track.tags())));
  }

  private static Set<String> forms(Collection<String> names) {
    return names.stream().map(KeywordForm::of).collect(Collectors.toSet());
  }

  String id() {
    return track.id().value();
  }

  boolean hasAny(String field, List<String> values) {
    Set<String> own = names.getOrDefault(field, Set.of());
    return values.stream()
        .anyMatch(value -> own.contains(field.equals("track") ? value : KeywordForm.of(value)));
  }

  /** NaN if it isn't known. */
  double number(String field) {
    return switch (field) {
      case "year" -> track.released().map(date -> (double) date.year()).orElse(Double.NaN);
      case "duration_ms" ->
          track.durationMillis().stream().asDoubleStream().findFirst().orElse(Double.NaN);
      default -> track.features().value(AudioFeature.ofKey(field).orElseThrow()).orElse(Double.NaN);
    };
  }

  boolean isAvailable() {
    long now = Town.CLOCK.millis();
    return track.availability().fromMillis().orElse(0) <= now
        && now < track.availability().untilMillis().orElse(Long.MAX_VALUE);
  }
}
