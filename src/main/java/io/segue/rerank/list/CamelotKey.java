package io.segue.rerank.list;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A musical key on the Camelot wheel, on which neighbours are a fifth apart and a major key shares
 * its hour with the minor key of the same notes.
 *
 * @param hour 1 to 12
 * @param isMajor the outer ring
 */
public record CamelotKey(int hour, boolean isMajor) {
  private static final int HOURS = 12;

  /** C major is at 8. */
  private static final int HOUR_OF_C = 8;

  private static final int SEMITONES_OF_FIFTH = 7;
  private static final int SEMITONES_TO_RELATIVE_MAJOR = 3;

  /** The key that was measured, if it was. */
  public static Optional<CamelotKey> of(AudioFeatures features) {
    OptionalDouble key = features.value(AudioFeature.KEY);
    OptionalDouble mode = features.value(AudioFeature.MODE);
    return key.isPresent() && mode.isPresent()
        ? Optional.of(of((int) Math.rint(key.getAsDouble()), mode.getAsDouble() >= 0.5))
        : Optional.empty();
  }

  /**
   * The key of a pitch class.
   *
   * @param pitchClass 0 = C to 11 = B
   */
  public static CamelotKey of(int pitchClass, boolean isMajor) {
    int major = isMajor ? pitchClass : pitchClass + SEMITONES_TO_RELATIVE_MAJOR;
    int fifths = Math.floorMod(major * SEMITONES_OF_FIFTH, HOURS);
    return new CamelotKey((fifths + HOUR_OF_C - 1) % HOURS + 1, isMajor);
  }

  /** Steps around the wheel and between its rings: 0 for the same key, at most 7. */
  public int steps(CamelotKey other) {
    int around = Math.floorMod(hour - other.hour, HOURS);
    return Math.min(around, HOURS - around) + (isMajor == other.isMajor ? 0 : 1);
  }

  @Override
  public String toString() {
    return hour + (isMajor ? "B" : "A");
  }
}
