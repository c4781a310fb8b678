package io.segue.train.rating;

import io.segue.train.rating.StochasticDescent.Kind;
import io.segue.vector.DenseTable;
import io.segue.vector.Kernels;
import io.segue.vector.SparseMatrix;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The parameters of SVD or SVD++ and the step that a rating r makes: down the gradient of ½ (r −
 * r̂)² + ½ λ (b_u² + b_i² + |p_u|² + |q_i|² + Σ |y_j|²). Not thread-safe.
 */
final class Descent {
  final Biases biases;

  /** p. */
  final DenseTable listeners;

  /** q. */
  final DenseTable tracks;

  /** y; without rows for SVD. */
  final DenseTable rated;

  private final SparseMatrix ratings;
  private final int[] rows;
  private final DescentOptions options;
  private final float[] taste;
  private final float[] track;

  Descent(Ratings known, DescentOptions options, Kind kind, RandomGenerator random) {
    int d = options.dimension();
    this.options = options;
    ratings = known.values();
    rows = known.rows();
    biases = new Biases(known.mean(), new double[known.listeners()], new double[known.tracks()]);
    listeners = normal(known.listeners(), random);
    tracks = normal(known.tracks(), random);
    rated = normal(kind == Kind.SVD ? 0 : known.tracks(), random);
    taste = new float[d];
    track = new float[d];
  }

  /** Steps along one entry of the matrix; returns the error before. */
  double step(int entry) {
    int u = rows[entry];
    int i = ratings.columnOrdinals()[entry];
    int d = options.dimension();
    sumTaste(u);
    System.arraycopy(tracks.values(), tracks.offset(i), track, 0, d);
    double predicted = biases.rating(u, i) + Kernels.dot(taste, track);
    double error = ratings.values()[entry] - predicted;
    biases.listeners[u] += options.rate() * (error - options.ridge() * biases.listeners[u]);
    biases.tracks[i] += options.rate() * (error - options.ridge() * biases.tracks[i]);
    move(tracks, i, error, taste);
    move(listeners, u, error, track);
    if (rated.rows() > 0) {
      double pull = error * norm(u);
      for (int e = ratings.offset(u); e < ratings.offset(u + 1); e++) {
        move(rated, ratings.columnOrdinals()[e], pull, track);
      }
    }
    return error;
  }

  /** What has been learned so far. */
  FactorAnswers answers() {
    DenseTable tastes = new DenseTable(listeners.rows(), options.dimension());
    for (int u = 0; u < tastes.rows(); u++) {
      sumTaste(u);
      System.arraycopy(taste, 0, tastes.values(), tastes.offset(u), taste.length);
    }
    return new FactorAnswers(biases, tastes, tracks);
  }

  private void sumTaste(int u) {
    Arrays.fill(taste, 0f);
    if (rated.rows() > 0) {
      for (int e = ratings.offset(u); e < ratings.offset(u + 1); e++) {
        int at = rated.offset(ratings.columnOrdinals()[e]);
        Kernels.axpy(1f, rated.values(), at, taste, 0, taste.length);
      }
      Kernels.scale((float) norm(u), taste);
    }
    Kernels.axpy(1f, listeners.values(), listeners.offset(u), taste, 0, taste.length);
  }

  private double norm(int u) {
    return 1 / Math.sqrt(ratings.offset(u + 1) - ratings.offset(u));
  }

  private void move(DenseTable table, int row, double pull, float[] direction) {
    float keep = (float) (1 - options.rate() * options.ridge());
    float by = (float) (options.rate() * pull);
    int at = table.offset(row);
    float[] values = table.values();
    for (int k = 0; k < direction.length; k++) {
      values[at + k] = keep * values[at + k] + by * direction[k];
    }
  }

  private DenseTable normal(int rowCount, RandomGenerator random) {
    DenseTable table = new DenseTable(rowCount, options.dimension());
    for (int i = 0; i < table.values().length; i++) {
      table.values()[i] = (float) (options.deviation() * random.nextGaussian());
    }
    return table;
  }
}
