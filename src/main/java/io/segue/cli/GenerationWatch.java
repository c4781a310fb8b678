package io.segue.cli;

import io.segue.index.GenerationException;
import io.segue.index.ServingIndex;
import io.segue.store.StoreException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes over published generations, and changes that other processes wrote, as they appear. */
final class GenerationWatch implements AutoCloseable {
  private final ServingIndex index;
  private final Console console;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("generation-watch").factory());
  private String lastFailure = "";

  private GenerationWatch(ServingIndex index, Console console) {
    this.index = index;
    this.console = console;
  }

  static GenerationWatch start(ServingIndex index, Duration interval, Console console) {
    GenerationWatch watch = new GenerationWatch(index, console);
    long millis = interval.toMillis();
    Future<?> _ =
        watch.timer.scheduleWithFixedDelay(watch::look, millis, millis, TimeUnit.MILLISECONDS);
    return watch;
  }

  @Override
  public void close() {
    timer.close();
  }

  /** A failure is told once; the live generation stays, and the next look tries again. */
  private void look() {
    try {
      index.refresh().ifPresent(name -> console.say("took over generation " + name));
      lastFailure = "";
    } catch (GenerationException | StoreException | UncheckedIOException failure) {
      String message = String.valueOf(failure.getMessage());
      if (!message.equals(lastFailure)) {
        console.say("keeping the live generation: " + message);
        lastFailure = message;
      }
    }
  }
}
