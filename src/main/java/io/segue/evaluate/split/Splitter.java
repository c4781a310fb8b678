package io.segue.evaluate.split;

/**
 * Divides histories, one at a time and each for itself: the result for a listener depends neither
 * on the other listeners nor on their order.
 */
public interface Splitter {
  /** The protocol in one sentence, with every number that decides. */
  String protocol();

  /** Divides one history; what is held out is never among what is told, unless files say so. */
  Parts split(History history);
}
