package io.segue.train;

/**
 * How half an epoch finds the rows of one side.
 *
 * @param solver exact or by subspaces
 * @param blockSize of a subspace, 1 to 1024; at least the dimension is as good as exact
 */
public record RowSolution(Solver solver, int blockSize) {
  /** The width of a subspace where none is named. */
  public static final int BLOCK_SIZE = 64;

  /** Each row solved exactly. */
  public static final RowSolution EXACT = new RowSolution(Solver.EXACT, BLOCK_SIZE);

  /** What is done with a row in half an epoch. */
  public enum Solver {
    /** It is solved. */
    EXACT,
    /**
     * Long rows are improved: one subspace of their coordinates after the other is solved, the
     * others as they stand. Rows of at most as many observations as a subspace has coordinates are
     * solved, which takes no longer.
     *
     * @see <a href="https://arxiv.org/abs/2110.14044">iALS++, Rendle and others 2021</a>
     */
    SUBSPACE
  }

  public RowSolution {
    if (blockSize < 1 || blockSize > FactorizationOptions.MAX_DIMENSION) {
      throw new IllegalArgumentException(
          "blockSize must be 1 to " + FactorizationOptions.MAX_DIMENSION + ": " + blockSize);
    }
  }

  /** Subspaces of that many coordinates. */
  public static RowSolution subspace(int blockSize) {
    return new RowSolution(Solver.SUBSPACE, blockSize);
  }
}
