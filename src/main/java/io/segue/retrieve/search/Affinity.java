package io.segue.retrieve.search;

import java.util.Map;
import java.util.Optional;

/**
 * What a listener likes, for lifting what is found.
 *
 * @param artists weight of each artist heard, by comparable form, above 0 and at most 1
 * @param direction unit vector of the listener in the learned space
 */
public record Affinity(Map<String, Float> artists, Optional<float[]> direction) {
  /** Nothing is known. */
  public static final Affinity NONE = new Affinity(Map.of(), Optional.empty());

  public Affinity {
    artists = Map.copyOf(artists);
  }

  /** Whether it lifts anything. */
  public boolean isEmpty() {
    return artists.isEmpty() && direction.isEmpty();
  }
}
