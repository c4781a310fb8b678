package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import io.segue.vector.NormalEquations;
import io.segue.vector.NotPositiveDefiniteException;
import java.util.Arrays;

/** Solves each row exactly. */
final class ExactSolver implements RowSolver {
  private final NormalEquations equations;
  private final Sides sides;
  private final FactorizationOptions options;

  ExactSolver(Kernels kernels, GramMatrix otherGram, Sides sides, FactorizationOptions options) {
    this.equations = new NormalEquations(kernels, otherGram);
    this.sides = sides;
    this.options = options;
  }

  @Override
  public void solve(int row) {
    Side own = sides.own();
    float[] vectors = own.vectors().values();
    int at = own.vectors().offset(row);
    int end = own.vectors().offset(row + 1);
    if (own.positives(row) == 0) {
      Arrays.fill(vectors, at, end, 0f);
      return;
    }
    DenseTable other = sides.other().vectors();
    equations.start((float) sides.ridge(row, options));
    int[] ordinals = own.observations().columnOrdinals();
    float[] signed = own.observations().values();
    for (int e = own.observations().offset(row); e < own.observations().offset(row + 1); e++) {
      int y = other.offset(ordinals[e]);
      equations.add(other.values(), y, Observation.extra(signed[e]), Observation.pull(signed[e]));
    }
    try {
      equations.solve(vectors, at);
    } catch (NotPositiveDefiniteException e) {
      Arrays.fill(vectors, at, end, Float.NaN);
    }
  }
}
