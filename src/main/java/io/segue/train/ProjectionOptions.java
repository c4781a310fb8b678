package io.segue.train;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How vectors are projected from what the catalogue says, and how long they count.
 *
 * @param confidenceListeners the number of listeners k at which half of a track's vector is
 *     learned: the share is n / (n + k); 0 if one listener is enough for all of it
 * @param listenerExponent a track with n listeners counts n to this power in the fit, 0 to 2
 * @param strength factor of the vectors of tracks that nobody heard, above 0 to 10
 * @param sources what is projected from
 */
public record ProjectionOptions(
    double confidenceListeners, double listenerExponent, double strength, Sources sources) {
  /** What counts where nothing else is said. */
  public static final ProjectionOptions DEFAULT =
      new ProjectionOptions(0, 0.5, 1, new Sources(Set.of(Labels.Kind.values()), true));

  /**
   * What a projection may look at.
   *
   * @param kinds of labels
   * @param numbers whether audio features and year count
   */
  public record Sources(Set<Labels.Kind> kinds, boolean numbers) {
    public Sources {
      kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }
  }

  public ProjectionOptions {
    require(
        confidenceListeners >= 0 && Double.isFinite(confidenceListeners),
        "confidence-listeners must be finite and at least 0: " + confidenceListeners);
    require(
        listenerExponent >= 0 && listenerExponent <= 2,
        "listener-exponent must be 0 to 2: " + listenerExponent);
    require(strength > 0 && strength <= 10, "strength must be above 0 to 10: " + strength);
  }

  /** The share of a track's vector that is learned, 0 to 1. */
  double confidence(int listeners) {
    return listeners == 0 ? 0 : listeners / (listeners + confidenceListeners);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
