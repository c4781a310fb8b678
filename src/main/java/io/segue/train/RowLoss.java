package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;

/** What solved rows of one side add to the loss. */
final class RowLoss {
  private final Sides sides;
  private final DenseTable vectors;
  private final FactorizationOptions options;

  RowLoss(Sides sides, FactorizationOptions options) {
    this.sides = sides;
    this.vectors = sides.own().vectors();
    this.options = options;
  }

  boolean isFinite(int row) {
    for (int i = vectors.offset(row); i < vectors.offset(row + 1); i++) {
      if (!Float.isFinite(vectors.values()[i])) {
        return false;
      }
    }
    return true;
  }

  /** λ |x|². */
  double penalty(int row) {
    int at = vectors.offset(row);
    float square = Kernels.dot(vectors.values(), at, vectors.values(), at, vectors.columns());
    return sides.ridge(row, options) * square;
  }

  /** By how much the loss of the row's observed pairs exceeds what it were unobserved. */
  double misfit(int row) {
    int at = vectors.offset(row);
    DenseTable other = sides.other().vectors();
    int[] ordinals = sides.own().observations().columnOrdinals();
    float[] signed = sides.own().observations().values();
    int end = sides.own().observations().offset(row + 1);
    double sum = 0;
    for (int e = sides.own().observations().offset(row); e < end; e++) {
      int offset = other.offset(ordinals[e]);
      double score = Kernels.dot(vectors.values(), at, other.values(), offset, vectors.columns());
      sum += Observation.misfit(signed[e], score);
    }
    return sum;
  }
}
