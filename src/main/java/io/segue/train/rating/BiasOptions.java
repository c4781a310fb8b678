package io.segue.train.rating;

/**
 * How biases are learned.
 *
 * @param passes at least 1, each solving all tracks and then all listeners
 * @param listenerRidge by how many ratings of no bias a listener's is shrunk, at least 0
 * @param trackRidge the same for a track's
 */
public record BiasOptions(int passes, double listenerRidge, double trackRidge) {
  public BiasOptions {
    Rules.requireAtLeast("passes", passes, 1);
    Rules.requireAtLeast("listener-ridge", listenerRidge, 0);
    Rules.requireAtLeast("track-ridge", trackRidge, 0);
  }
}
