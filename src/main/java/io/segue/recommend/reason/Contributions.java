package io.segue.recommend.reason;

/** What each track of a history adds to one signal of a track. */
interface Contributions {
  /** One number for each track of the history, in its order; they add up to the signal. */
  double[] of(int docId);
}
