package io.segue.train.itemitem;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;

/** Bytes of the heap that are alive. */
final class LiveHeap {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private LiveHeap() {}

  /** What was alive when garbage was collected just now. */
  static long now() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(LiveHeap::afterCollection)
        .sum();
  }

  /** The most that lives while {@code work} runs, by collecting garbage now and then beside it. */
  static long peak(Runnable work) throws InterruptedException {
    Thread worker = Thread.ofPlatform().start(work);
    long peak = now();
    while (worker.isAlive()) {
      worker.join(PAUSE);
      peak = Math.max(peak, now());
    }
    return peak;
  }

  private static long afterCollection(MemoryPoolMXBean pool) {
    return pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed();
  }
}
