package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import java.util.List;

/** What the catalogue says about the tracks of a training set, row by row of its ordinals. */
public final class Descriptions {
  private final List<Trait> traits;
  private final SparseMatrix traitsOfTracks;
  private final DenseTable numbers;

  /**
   * Descriptions of tracks.
   *
   * @param traits ascending
   * @param traitsOfTracks tracks x traits, ones
   * @param numbers {@link TrackNumbers} of each track
   */
  Descriptions(List<Trait> traits, SparseMatrix traitsOfTracks, DenseTable numbers) {
    this.traits = List.copyOf(traits);
    this.traitsOfTracks = traitsOfTracks;
    this.numbers = numbers;
  }

  /** Nothing is known of so many tracks. */
  static Descriptions none(int tracks) {
    float[] unknown = new float[Math.multiplyExact(tracks, TrackNumbers.COUNT)];
    Arrays.fill(unknown, Float.NaN);
    return new Descriptions(
        List.of(),
        new SparseMatrix(0, new int[tracks + 1], new int[0], new float[0]),
        new DenseTable(tracks, TrackNumbers.COUNT, unknown));
  }

  /** Number of tracks. */
  int tracks() {
    return numbers.rows();
  }

  /** Every trait that a track has, ascending. */
  List<Trait> traits() {
    return traits;
  }

  /** Tracks x traits. */
  SparseMatrix traitsOfTracks() {
    return traitsOfTracks;
  }

  /** Tracks x {@value TrackNumbers#COUNT}, NaN where unknown. Shared, not a copy. */
  DenseTable numbers() {
    return numbers;
  }
}
