package io.segue.rerank;

import java.util.Optional;

/**
 * Candidates in their fused order, best first, worked out only as far as somebody looks: looking
 * deeper may cost another retrieval, and never changes a place that was seen before.
 */
public interface FusedRanking {
  /** The candidate at a place, from 0; empty if fewer tracks match than that. */
  Optional<Fused> at(int place);
}
