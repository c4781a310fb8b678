package io.segue.vector;

import org.jspecify.annotations.Nullable;

/**
 * The normal equations of one regularised, weighted least squares problem: (G + ridge I + Σ w y yᵀ)
 * x = Σ t y, solved exactly in float.
 *
 * <p>If G is diagonal, as that of a table turned to its {@link PrincipalAxes} is, problems of few
 * observations are solved in the dual, which is many times faster.
 *
 * <p>Buffers are reused from problem to problem, so an object belongs to one thread.
 */
public final class NormalEquations {
  private static final int BLOCK_ROWS = 96;

  /** Observations for each dimension up to which the dual is faster. */
  private static final double DUAL_SHARE = 0.75;

  private final FloatKernels kernels;
  private final GramMatrix gram;
  private final ObservationBlock block;
  private final int dualRows;
  private @Nullable DualEquations dual;
  private @Nullable PrimalEquations primal;
  private float ridge;
  private boolean flushed;

  /** Equations that all share the Gram matrix G. */
  public NormalEquations(Kernels kernels, GramMatrix gram) {
    this.kernels = kernels.twin();
    this.gram = gram;
    int d = gram.dimension();
    this.dualRows = gram.isDiagonal() ? (int) (DUAL_SHARE * d) : 0;
    this.block = new ObservationBlock(this.kernels, Math.max(BLOCK_ROWS, dualRows), d);
  }

  /** Number of unknowns. */
  public int dimension() {
    return gram.dimension();
  }

  /** Begins a problem without observations. */
  public void start(float ridge) {
    this.ridge = ridge;
    flushed = false;
    block.clear();
  }

  /**
   * Adds one observation y, at {@code offset} of {@code values}.
   *
   * @param weight w, at least 0
   * @param pull t
   */
  public void add(float[] values, int offset, float weight, float pull) {
    if (block.isFull()) {
      flush();
    }
    block.add(values, offset, weight, pull);
  }

  /**
   * Solves and writes x to {@code solution} from {@code offset} on.
   *
   * @throws NotPositiveDefiniteException if rounding or bad input left no positive pivot
   */
  public void solve(float[] solution, int offset) {
    if (!flushed && block.rows <= dualRows) {
      dual().solve(ridge, block, solution, offset);
    } else {
      flush();
      primal().solve(solution, offset);
    }
  }

  private void flush() {
    if (!flushed) {
      primal().start(ridge);
      flushed = true;
    }
    primal().add(block);
    block.clear();
  }

  private DualEquations dual() {
    if (dual == null) {
      dual = new DualEquations(kernels, gram.diagonal(), dualRows);
    }
    return dual;
  }

  private PrimalEquations primal() {
    if (primal == null) {
      primal = new PrimalEquations(kernels, gram);
    }
    return primal;
  }
}
