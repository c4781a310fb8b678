package io.segue.recommend;

import io.segue.rerank.SignalTable;

/**
 * Candidates that cover the ranks up to a depth.
 *
 * @param depth of each retriever, and ranks covered
 * @param retrieved which they are
 * @param table what each signal says about them
 */
record Tier(int depth, Retrieved retrieved, SignalTable table) {
  /** Whether every track in the scope is a candidate. */
  boolean isLast() {
    return table.candidates() < depth;
  }
}
