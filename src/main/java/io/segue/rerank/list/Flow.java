package io.segue.rerank.list;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.Track;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * A smooth passage from one track to the next: a candidate loses by a step of tempo (half and
 * double are no step) and by steps of key beyond a neighbour on the Camelot wheel. What is unknown
 * costs nothing.
 */
public final class Flow implements Preference {
  /** A step of tempo that costs as much as it can: a quarter of an octave, about 19 %. */
  private static final double LARGEST_TEMPO_STEP = 0.25;

  private static final double LARGEST_KEY_STEP = 6;

  private final IntFunction<Track> tracks;
  private final double weight;
  private Optional<Track> last;

  /**
   * A flow.
   *
   * @param before the track heard before the list begins
   */
  public Flow(IntFunction<Track> tracks, Optional<Track> before, double weight) {
    this.tracks = tracks;
    this.last = before;
    this.weight = weight;
  }

  @Override
  public double worth(int candidate) {
    return last.map(track -> -weight * roughness(track, tracks.apply(candidate))).orElse(0.0);
  }

  @Override
  public void chosen(int candidate) {
    last = Optional.of(tracks.apply(candidate));
  }

  /** 0 for a passage that nobody notices to 1 for one that everybody does. */
  public static double roughness(Track from, Track to) {
    return (tempoStep(from, to) + keyStep(from, to)) / 2;
  }

  private static double tempoStep(Track from, Track to) {
    OptionalDouble before = from.features().value(AudioFeature.TEMPO);
    OptionalDouble after = to.features().value(AudioFeature.TEMPO);
    if (before.isEmpty()
        || after.isEmpty()
        || before.getAsDouble() <= 0
        || after.getAsDouble() <= 0) {
      return 0;
    }
    double octaves = Math.log(after.getAsDouble() / before.getAsDouble()) / Math.log(2);
    return Math.min(1, Math.abs(octaves - Math.rint(octaves)) / LARGEST_TEMPO_STEP);
  }

  private static double keyStep(Track from, Track to) {
    Optional<CamelotKey> before = CamelotKey.of(from.features());
    Optional<CamelotKey> after = CamelotKey.of(to.features());
    if (before.isEmpty() || after.isEmpty()) {
      return 0;
    }
    return Math.clamp((before.get().steps(after.get()) - 1) / LARGEST_KEY_STEP, 0.0, 1.0);
  }
}
