package io.segue.store;

import java.util.OptionalLong;

/**
 * Which listens of a listener are wanted.
 *
 * @param afterSeconds only later ones; of more than {@code limit} the earliest unless {@code
 *     beforeSeconds} is given too
 * @param beforeSeconds only earlier ones
 * @param limit most
 */
public record ListenSpan(OptionalLong afterSeconds, OptionalLong beforeSeconds, int limit) {
  boolean earliestFirst() {
    return afterSeconds.isPresent() && beforeSeconds.isEmpty();
  }
}
