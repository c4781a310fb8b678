package io.segue.train;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The largest live heap while something runs, by collecting garbage over and over beside it. */
final class HeapPeak {
  private HeapPeak() {}

  /** Bytes that were alive when garbage was collected just now. */
  static long live() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(HeapPeak::afterCollection)
        .sum();
  }

  private static long afterCollection(MemoryPoolMXBean pool) {
    return pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed();
  }

  /** The peak of the bytes alive while {@code work} runs, which gets slow. */
  static long of(Runnable work) throws InterruptedException {
    Thread worker = Thread.ofPlatform().start(work);
    long peak = live();
    while (worker.isAlive()) {
      peak = Math.max(peak, live());
    }
    worker.join();
    return peak;
  }
}
