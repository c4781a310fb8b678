package io.segue.retrieve;

/** How the vectors of one segment are searched. */
enum SearchRoute {
  /** Every vector in the scope: exact, at a cost that grows with the scope. */
  SCAN,
  /** The search graph: at a cost that grows with the limit, and as the scope gets thinner. */
  GRAPH;

  /** Comparing one vector of a scan costs one; what a graph costs for each wanted hit. */
  private static final double GRAPH_COST = 25;

  /**
   * The cheaper one. Of the nodes that a graph search visits, about the scope's share counts, so
   * that it visits more of them the thinner the scope is.
   *
   * @param documents in the segment
   * @param matches of them in the scope
   * @param limit how many are wanted
   */
  static SearchRoute cheaper(int documents, int matches, int limit) {
    double graph = GRAPH_COST * limit * documents / Math.max(1, matches);
    return graph < matches ? GRAPH : SCAN;
  }
}
