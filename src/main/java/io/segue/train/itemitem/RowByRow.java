package io.segue.train.itemitem;

import io.segue.train.TrainingMonitor;
import io.segue.train.Workers;
import io.segue.vector.SparseMatrix;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Computes a tracks x tracks matrix row by row, on all workers, and says how far it is. */
record RowByRow(Workers workers, TrainingMonitor monitor) {
  private static final int CHUNK_ROWS = 32;

  /**
   * The matrix of all rows.
   *
   * @param sources makes one source of rows for each thread
   */
  SparseMatrix compute(String step, int tracks, Supplier<IntFunction<SparseRow>> sources) {
    SparseRows rows = new SparseRows(tracks, tracks);
    monitor.stepStarted(step, tracks);
    workers.run(
        tracks,
        CHUNK_ROWS,
        () -> {
          IntFunction<SparseRow> source = sources.get();
          return (from, to) -> {
            for (int track = from; track < to; track++) {
              rows.put(track, source.apply(track));
            }
            synchronized (monitor) {
              monitor.rowsSolved(to - from);
            }
          };
        });
    return rows.matrix();
  }
}
