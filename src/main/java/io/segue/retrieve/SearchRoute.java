package io.segue.retrieve;

import io.segue.index.Fields;

/** How the vectors of one segment are searched. */
enum SearchRoute {
  /** Every vector in the scope: at a cost that grows with the scope. */
  SCAN,
  /** The longest vectors first, until the rest is too short: for inner products. */
  LENGTH_ORDER,
  /** The vectors with the nearest sketches: at a cost that grows slowly with the segment. */
  SKETCHES,
  /** The search graph: at a cost that grows with the limit, and as the scope gets thinner. */
  GRAPH;

  /** Below so many documents it doesn't pay to keep anything in memory. */
  private static final int SMALL_SEGMENT = 512;

  /** Comparing one vector in memory costs one; what a graph costs for each wanted hit. */
  private static final double GRAPH_COST = 600;

  /** What comparing one sketch costs. */
  private static final double SKETCH_COST = 0.05;

  /** What passing over a document outside the scope costs, where vectors lie in memory. */
  private static final double PASS_COST = 0.03;

  /**
   * The cheapest one.
   *
   * @param documents in the segment
   * @param matches of them in the scope
   * @param limit how many are wanted
   */
  static SearchRoute cheapest(String field, int documents, int matches, int limit) {
    return field.equals(Fields.CF)
        ? ofInnerProduct(documents, matches)
        : ofCosine(documents, matches, limit);
  }

  private static SearchRoute ofInnerProduct(int documents, int matches) {
    return matches < PASS_COST * documents ? SCAN : LENGTH_ORDER;
  }

  /**
   * Of the nodes that a graph search visits, about the scope's share counts, so that it visits more
   * of them the thinner the scope is.
   */
  private static SearchRoute ofCosine(int documents, int matches, int limit) {
    if (documents < SMALL_SEGMENT) {
      return SCAN;
    }
    double graph = GRAPH_COST * limit * documents / Math.max(1, matches);
    double sketches = SKETCH_COST * documents + SketchScan.compared(matches, limit);
    return graph < sketches ? GRAPH : SKETCHES;
  }
}
