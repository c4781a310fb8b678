package io.segue.train.prior;

/**
 * How priors are learned.
 *
 * @param pseudoListens listens at everybody's rate that each pair of segment and track is shrunk
 *     by, above 0
 * @param minListeners segments of fewer listeners are left out, at least 1
 * @param keep tracks kept for each segment, at least 1
 */
public record PriorOptions(double pseudoListens, int minListeners, int keep) {
  /** What is used where nothing else is said. */
  public static final PriorOptions USUAL = new PriorOptions(20, 5, 2_000);

  public PriorOptions {
    if (!(pseudoListens > 0 && Double.isFinite(pseudoListens))) {
      throw new IllegalArgumentException("pseudoListens must be above 0: " + pseudoListens);
    }
    if (minListeners < 1 || keep < 1) {
      throw new IllegalArgumentException(
          "minListeners and keep must be at least 1: " + minListeners + ", " + keep);
    }
  }
}
