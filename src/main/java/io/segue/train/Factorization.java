package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import java.util.List;

/**
 * What a {@link Factorizer} learned. The score of a pair is the dot product of its two rows.
 *
 * @param listeners a row for each listener of the matrix, zero without observations
 * @param tracks a row for each track of the matrix, zero without observations
 * @param trackGram the Gram matrix of {@code tracks}, as the last listener rows saw it
 * @param losses after each epoch
 * @param options that led here
 */
public record Factorization(
    DenseTable listeners,
    DenseTable tracks,
    GramMatrix trackGram,
    List<Double> losses,
    FactorizationOptions options) {
  public Factorization {
    losses = List.copyOf(losses);
  }
}
