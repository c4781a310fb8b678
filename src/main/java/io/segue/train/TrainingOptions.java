package io.segue.train;

import java.util.Optional;

/**
 * Everything that training learns.
 *
 * @param factorization of vectors
 * @param neighbours the item-item weights; empty if none are wanted
 * @param projection from what the catalogue says to vectors; empty if none is wanted
 */
public record TrainingOptions(
    FactorizationOptions factorization,
    Optional<Neighbours> neighbours,
    Optional<ProjectionOptions> projection) {
  /** With the usual projection. */
  public TrainingOptions(FactorizationOptions factorization, Optional<Neighbours> neighbours) {
    this(factorization, neighbours, Optional.of(ProjectionOptions.DEFAULT));
  }

  /** Vectors alone. */
  public static TrainingOptions of(FactorizationOptions factorization) {
    return new TrainingOptions(factorization, Optional.empty());
  }

  /** The same with another factorization. */
  public TrainingOptions with(FactorizationOptions other) {
    return new TrainingOptions(other, neighbours, projection);
  }

  /** How preferences are weighed for neighbours. */
  ConfidenceOptions neighbourConfidence() {
    return neighbours.flatMap(Neighbours::confidence).orElse(factorization.confidence());
  }
}
