package io.segue.train;

/** Solves rows of one side, given the other side's table. Belongs to one thread. */
interface RowSolver {
  /** Solves one row. Without observations it becomes zero, without a solution in float NaN. */
  void solve(int row);
}
