package io.segue.train;

/** Hears how training goes. Calls come from any thread, never two at a time. */
public interface TrainingMonitor {
  /** An epoch begins, counted from 1, in which {@code rows} rows will be solved. */
  default void epochStarted(int epoch, int rows) {}

  /** A step that is no epoch begins, in which {@code rows} rows will be solved. */
  default void stepStarted(String step, int rows) {}

  /** {@code rows} more rows of the running epoch or step are solved. */
  default void rowsSolved(int rows) {}

  /** An epoch has ended with that loss over all pairs, as {@link FactorizationOptions} defines. */
  default void epochFinished(int epoch, double loss) {}

  /** A monitor that ignores everything. */
  static TrainingMonitor silent() {
    return new TrainingMonitor() {};
  }
}
