package io.segue.train;

/**
 * What a signed confidence s says of one pair: c = 1 + |s|, and p = 1 if s is above 0, else 0.
 *
 * @see <a href="https://doi.org/10.1109/ICDM.2008.22">Hu, Koren, Volinsky 2008</a>
 */
final class Observation {
  private Observation() {}

  /** c − 1, what the pair adds to the matrix of its row. */
  static float extra(float signed) {
    return Math.abs(signed);
  }

  /** c p, what it adds to the right-hand side. */
  static float pull(float signed) {
    return signed > 0 ? 1f + signed : 0f;
  }

  /** By how much c (p − score)² exceeds score², the loss of an unobserved pair. */
  static double misfit(float signed, double score) {
    double gap = (signed > 0 ? 1 : 0) - score;
    return (1.0 + Math.abs(signed)) * gap * gap - score * score;
  }
}
