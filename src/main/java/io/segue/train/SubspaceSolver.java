package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import io.segue.vector.NormalEquations;
import io.segue.vector.NotPositiveDefiniteException;
import io.segue.vector.PrincipalAxes;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;

/**
 * Improves long rows by solving one block of their coordinates after the other, the others as they
 * stand, and solves short ones exactly.
 *
 * <p>On the principal axes of the other side's table its Gram matrix is diagonal, so a block meets
 * the rest of its row in the scores of the observed pairs only, which are kept up to date. A row
 * starts from where it was before, which is turned to those axes first.
 *
 * @see <a href="https://arxiv.org/abs/2110.14044">iALS++, Rendle, Krichene, Zhang, Koren 2021</a>
 */
final class SubspaceSolver implements RowSolver {
  private final Sides sides;
  private final FactorizationOptions options;
  private final PrincipalAxes axes;
  private final RowSolver exact;
  private final NormalEquations[] blocks;
  private float[] scores = new float[0];

  SubspaceSolver(Kernels kernels, PrincipalAxes axes, Sides sides, FactorizationOptions options) {
    this.sides = sides;
    this.options = options;
    this.axes = axes;
    this.exact = new ExactSolver(kernels, axes.gram(), sides, options);
    int size = options.rows().blockSize();
    this.blocks = new NormalEquations[Math.ceilDiv(options.dimension(), size)];
    for (int block = 0; block < blocks.length; block++) {
      int end = Math.min(options.dimension(), (block + 1) * size);
      GramMatrix gram = axes.gram().block(block * size, end);
      blocks[block] = new NormalEquations(kernels, gram);
    }
  }

  @Override
  public void solve(int row) {
    if (sides.own().positives(row) == 0
        || sides.own().observations(row) <= options.rows().blockSize()) {
      exact.solve(row);
    } else {
      improve(row);
    }
  }

  private void improve(int row) {
    DenseTable vectors = sides.own().vectors();
    axes.turn(vectors, row, row + 1);
    begin(row);
    try {
      for (int block = 0; block < blocks.length; block++) {
        solveBlock(row, block);
      }
    } catch (NotPositiveDefiniteException e) {
      Arrays.fill(vectors.values(), vectors.offset(row), vectors.offset(row + 1), Float.NaN);
    }
  }

  /** Sets the scores of the row's observed pairs. */
  private void begin(int row) {
    int count = sides.own().observations(row);
    if (scores.length < count) {
      scores = new float[Math.max(count, 2 * scores.length)];
    }
    Arrays.fill(scores, 0, count, 0f);
    addScores(row, 0, options.dimension(), 1f);
  }

  private void solveBlock(int row, int block) {
    int from = block * options.rows().blockSize();
    int length = blocks[block].dimension();
    DenseTable vectors = sides.own().vectors();
    addScores(row, from, length, -1f);
    NormalEquations equations = blocks[block];
    equations.start((float) sides.ridge(row, options));
    SparseMatrix observations = sides.own().observations();
    DenseTable other = sides.other().vectors();
    int first = observations.offset(row);
    for (int e = first; e < observations.offset(row + 1); e++) {
      float signed = observations.values()[e];
      float extra = Observation.extra(signed);
      float pull = Observation.pull(signed) - extra * scores[e - first];
      int y = other.offset(observations.columnOrdinals()[e]) + from;
      equations.add(other.values(), y, extra, pull);
    }
    equations.solve(vectors.values(), vectors.offset(row) + from);
    addScores(row, from, length, 1f);
  }

  /** Adds what some coordinates of the row make of its scores, times {@code sign}. */
  private void addScores(int row, int from, int length, float sign) {
    float[] x = sides.own().vectors().values();
    int at = sides.own().vectors().offset(row) + from;
    DenseTable other = sides.other().vectors();
    SparseMatrix observations = sides.own().observations();
    int first = observations.offset(row);
    for (int e = first; e < observations.offset(row + 1); e++) {
      int y = other.offset(observations.columnOrdinals()[e]) + from;
      scores[e - first] += sign * Kernels.dot(x, at, other.values(), y, length);
    }
  }
}
