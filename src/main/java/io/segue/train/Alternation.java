package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.GramSum;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.IntFunction;

/** One training run: epochs of solving tracks, then listeners, then adding up the loss. */
final class Alternation {
  private static final int CHUNK_ROWS = 128;

  private final FactorizationOptions options;
  private final Kernels kernels;
  private final Workers workers;
  private final TrainingMonitor monitor;

  Alternation(
      FactorizationOptions options, Kernels kernels, Workers workers, TrainingMonitor monitor) {
    this.options = options;
    this.kernels = kernels;
    this.workers = workers;
    this.monitor = monitor;
  }

  Factorization run(ListenMatrix matrix, Side listeners, Side tracks) {
    List<Double> losses = new ArrayList<>();
    GramMatrix listenerGram = gram(listeners.vectors());
    GramMatrix trackGram = listenerGram;
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      monitor.epochStarted(epoch, Math.addExact(tracks.rows(), listeners.rows()));
      Half trackHalf = new Half(epoch, new RowSolver.Sides(tracks, listeners), listenerGram, false);
      double loss = solve(trackHalf, row -> "the vector of track " + matrix.tracks().get(row));
      trackGram = gram(tracks.vectors());
      Half listenerHalf = new Half(epoch, new RowSolver.Sides(listeners, tracks), trackGram, true);
      loss += solve(listenerHalf, row -> "the vector of listener " + matrix.listeners().get(row));
      listenerGram = gram(listeners.vectors());
      loss += listenerGram.trace(trackGram);
      if (!Double.isFinite(loss)) {
        throw new NotConvergedException(epoch, "the loss");
      }
      losses.add(loss);
      monitor.epochFinished(epoch, loss);
    }
    return new Factorization(listeners.vectors(), tracks.vectors(), trackGram, losses, options);
  }

  /** Half an epoch; {@code countMisfit} if its observed pairs belong to the loss. */
  private record Half(int epoch, RowSolver.Sides sides, GramMatrix otherGram, boolean countMisfit) {
    int rows() {
      return sides.own().rows();
    }
  }

  /** Solves all rows of a side; returns their part of the loss, without the trace. */
  private double solve(Half half, IntFunction<String> name) {
    double[] parts = new double[half.rows()];
    LongAccumulator firstFailed = new LongAccumulator(Math::min, Long.MAX_VALUE);
    workers.run(half.rows(), CHUNK_ROWS, () -> chunkTask(half, parts, firstFailed));
    if (firstFailed.get() < Long.MAX_VALUE) {
      throw new NotConvergedException(half.epoch(), name.apply((int) firstFailed.get()));
    }
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  private Workers.Task chunkTask(Half half, double[] parts, LongAccumulator firstFailed) {
    RowSolver solver = new RowSolver(kernels, half.otherGram(), half.sides(), options);
    return (from, to) -> {
      for (int row = from; row < to; row++) {
        if (!solver.solve(row)) {
          firstFailed.accumulate(row);
        }
        parts[row] = solver.penalty(row) + (half.countMisfit() ? solver.misfit(row) : 0);
      }
      synchronized (monitor) {
        monitor.rowsSolved(to - from);
      }
    };
  }

  private GramMatrix gram(DenseTable table) {
    GramSum sum = new GramSum(kernels, table);
    workers.run(GramSum.CHUNKS, 1, () -> (from, to) -> sum.accumulate(from));
    return sum.total();
  }
}
