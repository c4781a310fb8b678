package io.segue.cli;

import io.segue.evaluate.KeptPools;
import io.segue.evaluate.tune.Assignment;
import io.segue.evaluate.tune.Trial;
import io.segue.evaluate.tune.Tuning;
import io.segue.index.BuildMonitor;
import io.segue.index.ServingIndex;
import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Shows how tuning goes: bars for what takes long, a line for each trial with the best so far. */
final class TuneLines implements Tuning.Listener, KeptPools.Monitor, AutoCloseable {
  private final Console console;
  private final Progress progress;
  private final int trials;
  private String step = "";
  private int known;
  private int made;

  /** Lines of a search that makes at most that many trials. */
  TuneLines(Console console, int trials) {
    this.console = console;
    this.progress = new Progress(console);
    this.trials = trials;
  }

  /** Trials that were in the state already. */
  int known() {
    return known;
  }

  /** Publishes for a trial, with a bar. */
  ServingIndex publish(TrainedGeneration generation, TrainingOptions options, Path directory) {
    progress.started(step + "learn", options.factorization().epochs());
    return generation.publish(
        options, directory, new TrainedGeneration.Monitors(bar(), BuildMonitor.SILENT));
  }

  @Override
  public void starting(int number, Assignment setting, double share) {
    step = "trial " + number + ": ";
    console.say(step + (setting.values().isEmpty() ? "as the base learns" : setting));
  }

  @Override
  public void asking(int listeners) {
    progress.started(step + "ask", listeners);
  }

  @Override
  public void answered() {
    progress.advancedBy(1);
  }

  @Override
  public void tried(Trial trial, boolean isNew, Optional<Trial> best) {
    progress.close();
    made += isNew ? 1 : 0;
    known += isNew ? 0 : 1;
    console.say(
        String.format(
            Locale.ROOT,
            "trial %d/%d%s: %.5f with %.3g %% of the listeners, %s; best so far %s",
            made + known,
            trials,
            isNew ? "" : " known",
            trial.value(),
            100 * trial.share(),
            trial.chosen(),
            best.map(top -> best(top, trial)).orElse("none with all listeners yet")));
  }

  private static String best(Trial top, Trial trial) {
    return top.equals(trial)
        ? "this"
        : String.format(Locale.ROOT, "%.5f, %s", top.value(), top.chosen());
  }

  /** A bar of epochs, and then one of the rows of each other step. */
  private TrainingMonitor bar() {
    return new TrainingMonitor() {
      private boolean isInEpoch;

      @Override
      public void epochStarted(int epoch, int rows) {
        isInEpoch = true;
      }

      @Override
      public void stepStarted(String name, int rows) {
        isInEpoch = false;
        progress.started(step + name, rows);
      }

      @Override
      public void rowsSolved(int rows) {
        if (!isInEpoch) {
          progress.advancedBy(rows);
        }
      }

      @Override
      public void epochFinished(int epoch, double loss) {
        progress.advancedBy(1);
      }
    };
  }

  @Override
  public void close() {
    progress.close();
  }
}
