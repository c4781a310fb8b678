package io.segue.train;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;

/** Bytes of the heap that are alive. */
public final class HeapPeak {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private HeapPeak() {}

  /** What was alive when garbage was collected just now. */
  public static long live() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(HeapPeak::afterCollection)
        .sum();
  }

  /** The most that lives while {@code work} runs, by collecting garbage now and then beside it. */
  public static long of(Runnable work) throws InterruptedException {
    Thread worker = Thread.ofPlatform().start(work);
    long peak = live();
    while (worker.isAlive()) {
      worker.join(PAUSE);
      peak = Math.max(peak, live());
    }
    return peak;
  }

  private static long afterCollection(MemoryPoolMXBean pool) {
    return pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed();
  }
}
