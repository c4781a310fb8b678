package io.segue.evaluate.tune;

/** Where a search tries settings. */
interface Trials {
  /**
   * The value of a setting with the best weights that were found for it; larger is better.
   *
   * @param share of the listeners who are asked, above 0 and at most 1
   */
  double value(Assignment setting, double share);

  /** A setting that was tried with a part of the listeners won't be tried with more. */
  void dropped(Assignment setting);
}
