package io.segue.train;

import java.util.List;

/**
 * Where a model comes from.
 *
 * @param modelId names the model; equal for equal training input
 * @param trainingHash SHA-256 of options and matrix, in hexadecimal digits
 * @param options of the factorization, with the seed
 * @param neighbours which item-item model was learned too; empty if none
 * @param neighbourConfidence what histories weigh for that model
 * @param projection from what the catalogue says
 * @param scale of the histories
 * @param size of the matrix
 * @param losses after each epoch
 * @param storeChange change number of the store when its listens were read
 */
public record ModelManifest(
    String modelId,
    String trainingHash,
    FactorizationOptions options,
    String neighbours,
    ConfidenceOptions neighbourConfidence,
    ProjectionSummary projection,
    HistoryScale scale,
    Size size,
    List<Double> losses,
    long storeChange) {
  /**
   * The shape of the training matrix.
   *
   * @param listeners rows
   * @param tracks columns
   * @param entries observed pairs
   */
  public record Size(int listeners, int tracks, long entries) {}

  public ModelManifest {
    losses = List.copyOf(losses);
  }
}
