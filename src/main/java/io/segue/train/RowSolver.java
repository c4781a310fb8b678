package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import io.segue.vector.NormalEquations;
import io.segue.vector.NotPositiveDefiniteException;
import java.util.Arrays;

/**
 * Solves rows of one side exactly, given the other side's table and its Gram matrix. Belongs to one
 * thread.
 */
final class RowSolver {
  private final NormalEquations equations;
  private final Side own;
  private final DenseTable other;
  private final FactorizationOptions options;

  RowSolver(Kernels kernels, GramMatrix otherGram, Sides sides, FactorizationOptions options) {
    this.equations = new NormalEquations(kernels, otherGram);
    this.own = sides.own();
    this.other = sides.other().vectors();
    this.options = options;
  }

  /** The two sides of half an epoch. */
  record Sides(Side own, Side other) {}

  /** Solves one row; says whether all its values are finite. */
  boolean solve(int row) {
    float[] vectors = own.vectors().values();
    int at = own.vectors().offset(row);
    int end = own.vectors().offset(row + 1);
    if (own.positives(row) == 0) {
      Arrays.fill(vectors, at, end, 0f);
      return true;
    }
    equations.start((float) ridge(row));
    int[] ordinals = own.observations().columnOrdinals();
    float[] signed = own.observations().values();
    for (int e = own.observations().offset(row); e < own.observations().offset(row + 1); e++) {
      observe(equations, other.values(), other.offset(ordinals[e]), signed[e]);
    }
    try {
      equations.solve(vectors, at);
    } catch (NotPositiveDefiniteException e) {
      return false;
    }
    return allFinite(vectors, at, end);
  }

  /** Adds a vector that was observed with confidence 1 + |signed|, for or against. */
  static void observe(NormalEquations equations, float[] values, int offset, float signed) {
    equations.add(values, offset, Math.abs(signed), signed > 0 ? 1f + signed : 0f);
  }

  /** λ |x|² of a solved row. */
  double penalty(int row) {
    DenseTable vectors = own.vectors();
    int at = vectors.offset(row);
    return ridge(row) * Kernels.dot(vectors.values(), at, vectors.values(), at, vectors.columns());
  }

  /** By how much the loss of the row's observed pairs exceeds what it were unobserved. */
  double misfit(int row) {
    DenseTable vectors = own.vectors();
    int at = vectors.offset(row);
    int[] ordinals = own.observations().columnOrdinals();
    float[] signed = own.observations().values();
    double sum = 0;
    for (int e = own.observations().offset(row); e < own.observations().offset(row + 1); e++) {
      int offset = other.offset(ordinals[e]);
      double score = Kernels.dot(vectors.values(), at, other.values(), offset, vectors.columns());
      double c = 1.0 + Math.abs(signed[e]);
      double gap = (signed[e] > 0 ? 1 : 0) - score;
      sum += c * gap * gap - score * score;
    }
    return sum;
  }

  private double ridge(int row) {
    return options.ridge(own.positives(row), other.rows());
  }

  private static boolean allFinite(float[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Float.isFinite(values[i])) {
        return false;
      }
    }
    return true;
  }
}
