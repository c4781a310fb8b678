package io.segue.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A fixed number of threads that take chunks of rows from a counter until none is left. */
public final class Workers implements AutoCloseable {
  /** Work on the rows {@code from} (inclusive) to {@code to}; one object serves one thread. */
  public interface Task {
    void run(int from, int to);
  }

  private final ExecutorService pool;
  private final int threads;

  /**
   * That many threads.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("segue-train-", 0).factory());
  }

  /**
   * Runs all rows and waits. What a task throws is thrown here, after the others have stopped at
   * the end of their chunks.
   *
   * @throws TrainingInterruptedException if the calling thread is interrupted
   */
  public void run(int rows, int chunkRows, Supplier<Task> tasks) {
    if (Thread.currentThread().isInterrupted()) {
      throw new TrainingInterruptedException();
    }
    AtomicLong next = new AtomicLong();
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, Math.ceilDiv(rows, chunkRows)); t++) {
      running.add(pool.submit(() -> takeChunks(next, rows, chunkRows, tasks)));
    }
    for (Future<?> future : running) {
      join(future, next, rows);
    }
  }

  private static void takeChunks(AtomicLong next, int rows, int chunkRows, Supplier<Task> tasks) {
    boolean finished = false;
    try {
      Task task = tasks.get();
      for (long from = next.getAndAdd(chunkRows); from < rows; from = next.getAndAdd(chunkRows)) {
        task.run((int) from, (int) Math.min(rows, from + chunkRows));
      }
      finished = true;
    } finally {
      if (!finished) {
        next.set(rows);
      }
    }
  }

  private static void join(Future<?> future, AtomicLong next, int rows) {
    try {
      future.get();
    } catch (InterruptedException e) {
      next.set(rows);
      Thread.currentThread().interrupt();
      TrainingInterruptedException interrupted = new TrainingInterruptedException();
      interrupted.initCause(e);
      throw interrupted;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException("a worker failed", e);
      }
    }
  }

  /** Waits for tasks that still run. */
  @Override
  public void close() {
    pool.close();
  }
}
