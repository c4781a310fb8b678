package io.segue.train;

import io.segue.vector.SparseMatrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Newton steps on one block of a row after the other, in double, summing over all pairs. */
final class PlainSweep {
  private final Sides sides;
  private final FactorizationOptions options;
  private final double[][] other;

  PlainSweep(Sides sides, FactorizationOptions options) {
    this.sides = sides;
    this.options = options;
    this.other = PlainAls.rows(sides.other().vectors());
  }

  /** What a sweep makes of a row that starts there. */
  float[] improved(int row, float[] start) {
    double[] x = new double[start.length];
    for (int k = 0; k < x.length; k++) {
      x[k] = start[k];
    }
    int size = options.rows().blockSize();
    for (int from = 0; from < x.length; from += size) {
      step(row, x, from, Math.min(x.length, from + size));
    }
    float[] improved = new float[x.length];
    for (int k = 0; k < x.length; k++) {
      improved[k] = (float) x[k];
    }
    return improved;
  }

  private void step(int row, double[] x, int from, int to) {
    double ridge = sides.ridge(row, options);
    RealMatrix curvature = new Array2DRowRealMatrix(to - from, to - from);
    RealVector slope = new ArrayRealVector(x).getSubVector(from, to - from).mapMultiply(ridge);
    for (int k = 0; k < to - from; k++) {
      curvature.addToEntry(k, k, ridge);
    }
    double[] extras = extras(row);
    for (int i = 0; i < other.length; i++) {
      RealVector y = new ArrayRealVector(other[i]);
      RealVector part = y.getSubVector(from, to - from);
      double gap = y.dotProduct(new ArrayRealVector(x)) - (extras[i] > 0 ? 1 : 0);
      slope = slope.add(part.mapMultiply((1 + extras[i]) * gap));
      curvature = curvature.add(part.outerProduct(part).scalarMultiply(1 + extras[i]));
    }
    RealVector change = new LUDecomposition(curvature).getSolver().solve(slope);
    for (int k = from; k < to; k++) {
      x[k] -= change.getEntry(k - from);
    }
  }

  private double[] extras(int row) {
    SparseMatrix observations = sides.own().observations();
    double[] extras = new double[other.length];
    for (int e = observations.offset(row); e < observations.offset(row + 1); e++) {
      extras[observations.columnOrdinals()[e]] = observations.values()[e];
    }
    return extras;
  }
}
