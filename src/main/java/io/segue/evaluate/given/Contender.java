package io.segue.evaluate.given;

import io.segue.index.ServingIndex;
import io.segue.recommend.Basis;
import io.segue.recommend.Recommender;

/**
 * One way of answering.
 *
 * @param name of its curve
 * @param recommender with its weights
 * @param index the generation that it answers from
 * @param basis which signals may count
 * @param told what it hears of a listener
 */
public record Contender(
    String name, Recommender recommender, ServingIndex index, Basis basis, Told told) {
  /** What is told. */
  public enum Told {
    /** Nothing: a history is only left out. */
    NOTHING,
    /** The history. */
    HISTORY,
    /** The history, and attributes. */
    ALL
  }
}
