package io.segue.recommend;

import io.segue.rerank.Fusion;
import java.util.OptionalInt;

/**
 * How much a history has to say, which decides what counts beside it.
 *
 * @param liked tracks that speak for a taste, at least 0; empty if no history is asked about
 */
record Evidenced(OptionalInt liked) {
  /** No history is asked about. */
  static final Evidenced NO_HISTORY = new Evidenced(OptionalInt.empty());

  /** A history of that many tracks that are liked. */
  static Evidenced of(int liked) {
    return new Evidenced(OptionalInt.of(liked));
  }

  /** The same fusion with the weights that the evidence leaves. */
  Fusion over(Fusion fusion) {
    return liked.isPresent() ? fusion.after(liked.getAsInt()) : fusion;
  }
}
