package io.segue.retrieve;

import io.segue.index.Fields;

/** How the vectors of one segment are searched. */
enum SearchRoute {
  /** Every vector in the scope: at a cost that grows with the scope. */
  SCAN,
  /** The longest vectors first, until the rest is too short: for inner products. */
  LENGTH_ORDER,
  /** The search graph: at a cost that grows with the limit, and as the scope gets thinner. */
  GRAPH;

  /** Comparing one vector of a scan costs one; what a graph costs for each wanted hit. */
  private static final double GRAPH_COST = 80;

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
    double graph = GRAPH_COST * limit * documents / Math.max(1, matches);
    return graph < matches ? GRAPH : SCAN;
  }
}
