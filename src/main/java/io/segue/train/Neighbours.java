package io.segue.train;

/**
 * Which item-item model is to be learned.
 *
 * @param description everything that determines it, in one canonical text; equal for equal models
 * @param model the model itself
 * @param labels how much what is known about tracks counts beside listens
 */
public record Neighbours(String description, ItemItemModel model, LabelWeights labels) {
  /** A model of listens alone. */
  public static Neighbours of(String description, ItemItemModel model) {
    return new Neighbours(description, model, LabelWeights.NONE);
  }
}
