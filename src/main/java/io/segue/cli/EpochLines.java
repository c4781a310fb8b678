package io.segue.cli;

import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;

/** Shows how training goes: a bar for each epoch and its loss. */
final class EpochLines implements TrainingMonitor {
  private final Progress progress;
  private final Console console;
  private final int epochs;

  EpochLines(Progress progress, Console console, TrainingOptions options) {
    this.progress = progress;
    this.console = console;
    this.epochs = options.factorization().epochs();
  }

  @Override
  public void epochStarted(int epoch, int rows) {
    progress.started("epoch " + epoch + "/" + epochs, rows);
  }

  @Override
  public void stepStarted(String step, int rows) {
    progress.started(step, rows);
  }

  @Override
  public void rowsSolved(int rows) {
    progress.advancedBy(rows);
  }

  @Override
  public void epochFinished(int epoch, double loss) {
    progress.close();
    console.say("epoch " + epoch + "/" + epochs + " loss " + loss);
  }
}
