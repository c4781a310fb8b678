package io.segue.rerank.rule;

import io.segue.retrieve.Condition;

/**
 * A wish for more or less of what meets a condition.
 *
 * @param condition what it is about
 * @param factor by which scores are multiplied, finite and above 0
 */
public record Boost(Condition condition, double factor) {
  public Boost {
    if (!(factor > 0 && Double.isFinite(factor))) {
      throw new IllegalArgumentException("a boost must be finite and above 0: " + factor);
    }
  }
}
