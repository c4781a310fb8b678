package io.segue.cli;

import io.segue.train.rating.LearningMonitor;

/** Shows how far learning has come. */
final class PassBar implements LearningMonitor {
  private final Progress progress;
  private final String step;

  PassBar(Progress progress, String step) {
    this.progress = progress;
    this.step = step;
  }

  @Override
  public void started(int passes) {
    progress.started(step, passes);
  }

  @Override
  public void passed() {
    progress.advancedBy(1);
  }
}
