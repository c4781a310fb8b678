package io.segue.train;

/**
 * The two sides of half an epoch.
 *
 * @param own whose rows are solved
 * @param other whose rows are given
 */
record Sides(Side own, Side other) {
  /** λ of one of the own rows. */
  double ridge(int row, FactorizationOptions options) {
    return options.ridge(own.positives(row), other.rows());
  }
}
