package io.segue.train;

/** Training left the finite numbers and cannot go on. */
public final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A model without epochs; {@code what} is not finite, {@code remedy} says what may help. */
  public NotConvergedException(String what, String remedy) {
    super(what + " is not finite; " + remedy);
  }

  NotConvergedException(int epoch, String what) {
    this(epoch, what, "check the plays, lower alpha, raise regularization or weigh plays by LOG");
  }

  /** In that epoch something became NaN or infinite; says what to do. */
  public NotConvergedException(int epoch, String what, String remedy) {
    super("epoch " + epoch + ": " + what + " is not finite; " + remedy);
  }
}
