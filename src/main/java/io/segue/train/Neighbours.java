package io.segue.train;

import java.util.Optional;

/**
 * Which item-item model is to be learned.
 *
 * @param description everything that determines it, in one canonical text; equal for equal models
 * @param model the model itself
 * @param labels how much what is known about tracks counts beside listens
 * @param confidence how preferences are weighed; as for the vectors if empty
 */
public record Neighbours(
    String description,
    ItemItemModel model,
    LabelWeights labels,
    Optional<ConfidenceOptions> confidence) {
  /** A model of listens alone, weighed as for the vectors. */
  public static Neighbours of(String description, ItemItemModel model) {
    return new Neighbours(description, model, LabelWeights.NONE, Optional.empty());
  }
}
