package io.segue.catalog;

import java.util.Locale;
import java.util.Optional;

/** A measured property of a recording, with the range that is accepted. */
public enum AudioFeature {
  DANCEABILITY(0, 1),
  ENERGY(0, 1),
  /** Pitch class, 0 = C to 11 = B. */
  KEY(0, 11),
  /** Decibels relative to full scale. */
  LOUDNESS(-100, 20),
  /** 1 = major, 0 = minor. */
  MODE(0, 1),
  SPEECHINESS(0, 1),
  ACOUSTICNESS(0, 1),
  INSTRUMENTALNESS(0, 1),
  LIVENESS(0, 1),
  VALENCE(0, 1),
  /** Beats per minute. */
  TEMPO(0, 500),
  /** Beats per bar. */
  TIME_SIGNATURE(0, 32);

  private final double min;
  private final double max;

  AudioFeature(double min, double max) {
    this.min = min;
    this.max = max;
  }

  /** The name in files, JSON and query parameters, such as {@code time_signature}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public double min() {
    return min;
  }

  public double max() {
    return max;
  }

  /** The feature of that {@link #key()}, or empty. */
  public static Optional<AudioFeature> ofKey(String key) {
    for (AudioFeature feature : values()) {
      if (feature.key().equals(key)) {
        return Optional.of(feature);
      }
    }
    return Optional.empty();
  }
}
