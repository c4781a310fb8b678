package io.segue.train;

/** The training thread was interrupted; its interrupt flag is set again. Nothing was written. */
public final class TrainingInterruptedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingInterruptedException() {
    super("training was interrupted");
  }
}
