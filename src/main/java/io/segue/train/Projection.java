package io.segue.train;

import io.segue.catalog.Track;
import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says where in the learned space a track belongs, from what the catalogue says about it alone: a
 * constant, plus a vector for each artist, album, genre and tag, plus the audio features and the
 * year times a vector each.
 *
 * <p>Learned together by a weighted ridge regression ({@link RidgeFit}) to the vectors of tracks
 * that people heard, so that the vector of an artist is the mean of what is particular about its
 * tracks, shrunk the more the fewer they are. Thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/2020408.2020504">Agarwal, Chen, Long 2011, localized factor
 *     models</a>
 */
public final class Projection {
  private final List<Trait> traits;
  private final Map<Trait, Integer> rows = new HashMap<>();
  private final Scaling scaling;
  private final DenseTable coefficients;
  private final float strength;

  /**
   * A projection.
   *
   * @param traits of the rows from {@value Design#TRAITS} on, ascending
   * @param coefficients features x dimension, in the order of a {@link Design}
   * @param strength factor of the vectors of tracks that nobody heard
   * @throws IllegalArgumentException if the sizes disagree
   */
  Projection(List<Trait> traits, Scaling scaling, DenseTable coefficients, float strength) {
    if (coefficients.rows() != Design.TRAITS + traits.size()) {
      throw new IllegalArgumentException(
          "size mismatch: " + coefficients.rows() + " coefficients, " + traits.size() + " traits");
    }
    this.traits = List.copyOf(traits);
    this.scaling = scaling;
    this.coefficients = coefficients;
    this.strength = strength;
    for (Trait trait : traits) {
      rows.put(trait, Design.TRAITS + rows.size());
    }
  }

  /** Length of the vectors. */
  public int dimension() {
    return coefficients.columns();
  }

  /**
   * The vector of a track that nobody heard, or empty if nothing is known that says anything about
   * it.
   */
  public Optional<float[]> unheard(Track track) {
    return unheard(Traits.of(track), TrackNumbers.of(track));
  }

  Optional<float[]> unheard(List<Trait> ofTrack, float[] numbers) {
    Optional<float[]> vector = of(ofTrack, numbers);
    vector.ifPresent(found -> Kernels.scale(strength, found));
    return vector;
  }

  /** What the vector of a track would be expected to be if it were heard. */
  Optional<float[]> of(List<Trait> ofTrack, float[] numbers) {
    float[] vector = coefficients.row(0);
    boolean known = false;
    for (Trait trait : ofTrack) {
      Integer row = rows.get(trait);
      if (row != null) {
        known |= add(1f, row, vector);
      }
    }
    for (int number = 0; number < numbers.length; number++) {
      known |= add(scaling.scaled(number, numbers[number]), 1 + number, vector);
    }
    return known ? Optional.of(vector) : Optional.empty();
  }

  List<Trait> traits() {
    return traits;
  }

  Scaling scaling() {
    return scaling;
  }

  /** Shared, not a copy. */
  DenseTable coefficients() {
    return coefficients;
  }

  float strength() {
    return strength;
  }

  /** Whether there was anything to add. */
  private boolean add(float factor, int row, float[] vector) {
    int offset = coefficients.offset(row);
    int d = vector.length;
    if (factor == 0f
        || Kernels.dot(coefficients.values(), offset, coefficients.values(), offset, d) == 0f) {
      return false;
    }
    Kernels.axpy(factor, coefficients.values(), offset, vector, 0, d);
    return true;
  }
}
