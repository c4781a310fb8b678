package io.segue.train;

import io.segue.vector.DenseTable;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The objective of {@link FactorizationOptions} and its ALS, in double, over all pairs. */
final class PlainAls {
  private final FactorizationOptions options;
  private final float[][] plays;

  PlainAls(FactorizationOptions options, float[][] plays) {
    this.options = options;
    this.plays = plays;
  }

  double[][] solveTracks(double[][] listeners) {
    return solve(transpose(plays), listeners);
  }

  double[][] solveListeners(double[][] tracks) {
    return solve(plays, tracks);
  }

  double loss(double[][] listeners, double[][] tracks) {
    double loss = 0;
    for (int u = 0; u < plays.length; u++) {
      for (int i = 0; i < plays[u].length; i++) {
        double gap = (plays[u][i] > 0 ? 1 : 0) - dot(listeners[u], tracks[i]);
        loss += confidence(plays[u][i]) * gap * gap;
      }
    }
    return loss + penalty(plays, listeners) + penalty(transpose(plays), tracks);
  }

  static double[][] rows(DenseTable table) {
    double[][] rows = new double[table.rows()][table.columns()];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        rows[r][c] = table.values()[table.offset(r) + c];
      }
    }
    return rows;
  }

  /** The dot products of all rows of a with all rows of b. */
  static double[][] products(double[][] a, double[][] b) {
    double[][] products = new double[a.length][b.length];
    for (int r = 0; r < a.length; r++) {
      for (int c = 0; c < b.length; c++) {
        products[r][c] = dot(a[r], b[c]);
      }
    }
    return products;
  }

  private double[][] solve(float[][] observed, double[][] other) {
    double[][] solved = new double[observed.length][];
    for (int row = 0; row < observed.length; row++) {
      solved[row] = solveRow(observed[row], other);
    }
    return solved;
  }

  private double[] solveRow(float[] observed, double[][] other) {
    int d = options.dimension();
    if (count(observed) == 0) {
      return new double[d];
    }
    RealMatrix a = new Array2DRowRealMatrix(d, d);
    RealVector b = new ArrayRealVector(d);
    for (int i = 0; i < observed.length; i++) {
      RealVector y = new ArrayRealVector(other[i]);
      a = a.add(y.outerProduct(y).scalarMultiply(confidence(observed[i])));
      b = observed[i] > 0 ? b.add(y.mapMultiply(confidence(observed[i]))) : b;
    }
    for (int k = 0; k < d; k++) {
      a.addToEntry(k, k, ridge(observed));
    }
    return new LUDecomposition(a).getSolver().solve(b).toArray();
  }

  private double penalty(float[][] observed, double[][] rows) {
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      sum += ridge(observed[row]) * dot(rows[row], rows[row]);
    }
    return sum;
  }

  private double confidence(float plays) {
    if (plays == 0f) {
      return 1;
    }
    double magnitude = Math.abs(plays);
    double weight =
        switch (options.confidence().weight()) {
          case BINARY -> 1;
          case LOG -> Math.log(1 + magnitude);
          case LINEAR -> magnitude;
          case BM25 -> throw new IllegalArgumentException("depends on the whole history");
        };
    return 1 + options.alpha() * weight * (plays > 0 ? 1 : options.confidence().dislike());
  }

  private double ridge(float[] observed) {
    double frequency = count(observed) + observed.length / options.alpha();
    return options.regularization()
        * options.alpha()
        * Math.pow(frequency, options.regularizationExponent());
  }

  private static int count(float[] observed) {
    int count = 0;
    for (float plays : observed) {
      count += plays > 0 ? 1 : 0;
    }
    return count;
  }

  private static float[][] transpose(float[][] dense) {
    float[][] transposed = new float[dense[0].length][dense.length];
    for (int r = 0; r < dense.length; r++) {
      for (int c = 0; c < dense[r].length; c++) {
        transposed[c][r] = dense[r][c];
      }
    }
    return transposed;
  }

  private static double dot(double[] a, double[] b) {
    return new ArrayRealVector(a).dotProduct(new ArrayRealVector(b));
  }
}
