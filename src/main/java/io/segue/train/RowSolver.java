package io.segue.train;

/** Solves rows of one side, given the other side's table. Belongs to one thread. */
interface RowSolver {
  /**
   * Solves the rows {@code from} to {@code to}. A row without observations becomes zero, one that
   * has no solution in float becomes NaN.
   */
  void solve(int from, int to);
}
