package io.segue.train.rating;

/** Random numbers. */
interface Draws {
  /** Standard normal. */
  double gaussian();

  /** Gamma with that shape, positive, and scale 1. */
  double gamma(double shape);
}
