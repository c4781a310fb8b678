package io.segue.evaluate;

import io.segue.evaluate.pairs.PairChecksum;

/**
 * How much one part of a split holds.
 *
 * @param listeners with at least one pair
 * @param pairs of listener and track
 * @param sha256 as {@link PairChecksum} defines it
 */
public record PairSet(int listeners, long pairs, String sha256) {
  static PairSet of(PairChecksum checksum) {
    return new PairSet(checksum.listeners(), checksum.pairs(), checksum.sha256());
  }
}
