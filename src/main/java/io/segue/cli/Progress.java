package io.segue.cli;

import io.segue.index.BuildMonitor;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar beside the result, for one step after another; not thread-safe. */
final class Progress implements BuildMonitor, AutoCloseable {
  private static final int UPDATE_MILLIS = 250;
  private static final int WIDTH = 90;

  private final Console console;
  private Optional<ProgressBar> bar = Optional.empty();

  Progress(Console console) {
    this.console = console;
  }

  /** Ends the running step's bar and begins another's; a step of unknown size is only named. */
  @Override
  public void started(String step, long total) {
    close();
    if (total <= 0) {
      console.say(step);
      return;
    }
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(total)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleBar(console))
                .build());
  }

  @Override
  public void advanced(long done) {
    bar.ifPresent(shown -> shown.stepTo(done));
  }

  /** More units of the running step are done. */
  void advancedBy(long more) {
    bar.ifPresent(shown -> shown.stepBy(more));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
