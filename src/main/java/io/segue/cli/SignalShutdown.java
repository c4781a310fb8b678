package io.segue.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for SIGTERM or SIGINT, and keeps the process until the command has finished. */
final class SignalShutdown implements Environment.Shutdown {
  private static final long GRACE_SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  @Override
  public void await() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "segue-shutdown"));
    asked.await();
  }

  /** Lets a shutdown under way go on. */
  void done() {
    finished.countDown();
  }

  private void stop() {
    asked.countDown();
    try {
      if (!finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
