package io.segue.recommend.seed;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.Track;
import io.segue.index.FilterField;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Values that tracks should come near to; all of them weigh the same.
 *
 * <p>Nearness falls in a straight line with the distance, on a fixed scale for each property (of
 * durations it is the ratio that counts). So moving a target by some distance towards a track lifts
 * that track by all of it and no other track by more: its rank never falls.
 */
public final class Targets {
  /** No wishes. */
  public static final Targets NONE = new Targets(Map.of());

  private static final double WIDEST_LOUDNESS = 60;
  private static final double WIDEST_TEMPO = 200;
  private static final double WIDEST_TIME_SIGNATURE = 7;
  private static final double WIDEST_DURATION_RATIO = 10;

  private final Map<String, Double> values;

  /**
   * Targets by the keys of number {@link FilterField}s.
   *
   * @throws IllegalArgumentException if a key is no audio feature, popularity or duration
   */
  public Targets(Map<String, Double> values) {
    values.keySet().forEach(Targets::span);
    this.values = new TreeMap<>(values);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * How near a track comes, at most 1; a property that isn't known counts 0.
   *
   * @param popularity of the track, 0 to 100; asked for only where it counts
   */
  double nearness(Track track, ToDoubleFunction<Track> popularity) {
    double sum = 0;
    for (Map.Entry<String, Double> target : values.entrySet()) {
      String key = target.getKey();
      OptionalDouble value = value(key, track, popularity);
      if (value.isPresent()) {
        double distance =
            Math.abs(scaled(key, value.getAsDouble()) - scaled(key, target.getValue()));
        sum += 1 - distance / span(key);
      }
    }
    return values.isEmpty() ? 0 : sum / values.size();
  }

  private static OptionalDouble value(String key, Track track, ToDoubleFunction<Track> popularity) {
    if (key.equals(FilterField.POPULARITY.key())) {
      return OptionalDouble.of(popularity.applyAsDouble(track));
    }
    if (key.equals(FilterField.DURATION.key())) {
      return track.durationMillis().isPresent()
          ? OptionalDouble.of(track.durationMillis().getAsInt())
          : OptionalDouble.empty();
    }
    return track.features().value(AudioFeature.ofKey(key).orElseThrow());
  }

  private static double scaled(String key, double value) {
    return key.equals(FilterField.DURATION.key()) ? Math.log(Math.max(1, value)) : value;
  }

  private static double span(String key) {
    if (key.equals(FilterField.POPULARITY.key())) {
      return 100;
    }
    if (key.equals(FilterField.DURATION.key())) {
      return Math.log(WIDEST_DURATION_RATIO);
    }
    AudioFeature feature =
        AudioFeature.ofKey(key)
            .orElseThrow(() -> new IllegalArgumentException("nothing to aim at: " + key));
    return switch (feature) {
      case LOUDNESS -> WIDEST_LOUDNESS;
      case TEMPO -> WIDEST_TEMPO;
      case TIME_SIGNATURE -> WIDEST_TIME_SIGNATURE;
      default -> feature.max() - feature.min();
    };
  }
}
