package io.segue.train;

import io.segue.listening.ListenMatrix;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.GramSum;
import io.segue.vector.Kernels;
import io.segue.vector.PrincipalAxes;
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
    GramSum listenerSum = gram(listeners.vectors());
    GramMatrix trackGram = listenerSum.total();
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      monitor.epochStarted(epoch, Math.addExact(tracks.rows(), listeners.rows()));
      PrincipalAxes listenerAxes = turn(listeners.vectors(), listenerSum);
      Half trackHalf = new Half(epoch, new Sides(tracks, listeners), listenerAxes, false);
      double loss = solve(trackHalf, row -> "the vector of track " + matrix.tracks().get(row));
      GramSum trackSum = gram(tracks.vectors());
      requireFinite(trackSum, epoch, "the Gram matrix of the tracks");
      PrincipalAxes trackAxes = turn(tracks.vectors(), trackSum);
      trackGram = trackAxes.gram();
      Half listenerHalf = new Half(epoch, new Sides(listeners, tracks), trackAxes, true);
      loss += solve(listenerHalf, row -> "the vector of listener " + matrix.listeners().get(row));
      listenerSum = gram(listeners.vectors());
      requireFinite(listenerSum, epoch, "the Gram matrix of the listeners");
      loss += listenerSum.total().trace(trackGram);
      losses.add(loss);
      monitor.epochFinished(epoch, loss);
    }
    return new Factorization(listeners.vectors(), tracks.vectors(), trackGram, losses, options);
  }

  private static void requireFinite(GramSum sum, int epoch, String what) {
    if (!sum.isFinite()) {
      throw new NotConvergedException(epoch, what);
    }
  }

  /**
   * Half an epoch.
   *
   * @param axes to which the other side was turned
   * @param countMisfit whether its observed pairs belong to the loss
   */
  private record Half(int epoch, Sides sides, PrincipalAxes axes, boolean countMisfit) {
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
    RowSolver solver = solver(half);
    RowLoss loss = new RowLoss(half.sides(), options);
    return (from, to) -> {
      for (int row = from; row < to; row++) {
        // The loss of a row takes the same vectors, which are still in the cache.
        solver.solve(row);
        if (!loss.isFinite(row)) {
          firstFailed.accumulate(row);
        }
        parts[row] = loss.penalty(row) + (half.countMisfit() ? loss.misfit(row) : 0);
      }
      synchronized (monitor) {
        monitor.rowsSolved(to - from);
      }
    };
  }

  private RowSolver solver(Half half) {
    return switch (options.rows().solver()) {
      case EXACT -> new ExactSolver(kernels, half.axes().gram(), half.sides(), options);
      case SUBSPACE -> new SubspaceSolver(kernels, half.axes(), half.sides(), options);
    };
  }

  /** Turns a table to the principal axes of its Gram matrix. */
  private PrincipalAxes turn(DenseTable table, GramSum sum) {
    PrincipalAxes axes = sum.axes();
    workers.run(table.rows(), CHUNK_ROWS, () -> (from, to) -> axes.turn(table, from, to));
    return axes;
  }

  private GramSum gram(DenseTable table) {
    GramSum sum = new GramSum(kernels, table);
    workers.run(GramSum.CHUNKS, 1, () -> (from, to) -> sum.accumulate(from));
    return sum;
  }
}
