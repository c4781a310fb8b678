package io.segue.train.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.Seed;
import io.segue.listening.Feedback;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class BiasBaselineTest {
  private static final RatingScale WIDE = new RatingScale(-100, 100);

  @Test
  void manyPassesReachTheLeastSquares() {
    List<Feedback> ratings = new Planted(Seed.random(BiasBaselineTest.class), 9, 7, 0.3).ratings();
    Ratings known = Ratings.of(ratings);
    BiasOptions options = new BiasOptions(500, 3, 2);
    double[] predicted =
        new BiasBaseline(options, WIDE)
            .predict(known, known.questions(ratings), LearningMonitor.SILENT);
    double[] biases = leastSquares(known, options);
    for (int e = 0; e < predicted.length; e++) {
      int track = known.values().columnOrdinals()[e];
      double expected = known.mean() + biases[known.rows()[e]] + biases[known.listeners() + track];
      assertEquals(expected, predicted[e], 1e-9, "seed " + Seed.value());
    }
  }

  /** Biases of listeners and then tracks, by the normal equations of both together. */
  private static double[] leastSquares(Ratings known, BiasOptions options) {
    int size = known.listeners() + known.tracks();
    RealMatrix a = new Array2DRowRealMatrix(size, size);
    RealVector b = new ArrayRealVector(size);
    for (int k = 0; k < size; k++) {
      a.addToEntry(k, k, k < known.listeners() ? options.listenerRidge() : options.trackRidge());
    }
    for (int e = 0; e < known.count(); e++) {
      int u = known.rows()[e];
      int i = known.listeners() + known.values().columnOrdinals()[e];
      double value = known.values().values()[e] - known.mean();
      a.addToEntry(u, u, 1);
      a.addToEntry(i, i, 1);
      a.addToEntry(u, i, 1);
      a.addToEntry(i, u, 1);
      b.addToEntry(u, value);
      b.addToEntry(i, value);
    }
    return new LUDecomposition(a).getSolver().solve(b).toArray();
  }
}
