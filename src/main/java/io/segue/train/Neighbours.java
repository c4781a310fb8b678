package io.segue.train;

/**
 * Which item-item model is to be learned.
 *
 * @param description everything that determines it, in one canonical text; equal for equal models
 * @param model the model itself
 */
public record Neighbours(String description, ItemItemModel model) {}
