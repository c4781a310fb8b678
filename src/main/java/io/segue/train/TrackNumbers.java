package io.segue.train;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.Track;
import java.util.Arrays;

/**
 * What is measured about a track, as {@value #COUNT} numbers of any scale; NaN where unknown.
 *
 * <p>The audio features in their order, then the year of release: itself, and as a point on a
 * circle of 40 years, so that a decade can be liked without those before and after it.
 */
final class TrackNumbers {
  /** How many numbers there are. */
  static final int COUNT = 15;

  private static final AudioFeature[] FEATURES = AudioFeature.values();
  private static final double CIRCLE_YEARS = 40;

  private TrackNumbers() {}

  /** The numbers of a track, a new array. */
  static float[] of(Track track) {
    float[] numbers = new float[COUNT];
    Arrays.fill(numbers, Float.NaN);
    for (int i = 0; i < FEATURES.length; i++) {
      numbers[i] = (float) track.features().value(FEATURES[i]).orElse(Double.NaN);
    }
    track
        .released()
        .ifPresent(date -> {
          double angle = 2 * Math.PI * date.year() / CIRCLE_YEARS;
          numbers[FEATURES.length] = date.year();
          numbers[FEATURES.length + 1] = (float) StrictMath.cos(angle);
          numbers[FEATURES.length + 2] = (float) StrictMath.sin(angle);
        });
    return numbers;
  }
}
