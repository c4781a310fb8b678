package io.segue.train;

/**
 * How much more a track counts that was played more often; {@link ConfidenceOptions} has the
 * formulas.
 */
public enum PlayWeight {
  /** Not at all. */
  BINARY,
  /** By the logarithm. */
  LOG,
  /** In proportion; thousands of plays strain float precision. */
  LINEAR,
  /** Up to a limit, which is further away for those who play much. */
  BM25
}
