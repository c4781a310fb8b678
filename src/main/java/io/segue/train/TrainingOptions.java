package io.segue.train;

import java.util.Optional;

/**
 * Everything that training learns.
 *
 * @param factorization of vectors
 * @param neighbours the item-item weights; empty if none are wanted
 */
public record TrainingOptions(FactorizationOptions factorization, Optional<Neighbours> neighbours) {
  /** Vectors alone. */
  public static TrainingOptions of(FactorizationOptions factorization) {
    return new TrainingOptions(factorization, Optional.empty());
  }

  /** How preferences are weighed for neighbours. */
  ConfidenceOptions neighbourConfidence() {
    return neighbours.flatMap(Neighbours::confidence).orElse(factorization.confidence());
  }
}
