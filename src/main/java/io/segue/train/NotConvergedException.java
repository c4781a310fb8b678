package io.segue.train;

/** Training left the finite numbers and cannot go on. */
public final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotConvergedException(int epoch, String what) {
    super(
        "epoch "
            + epoch
            + ": "
            + what
            + " is not finite; check the plays, lower alpha, raise regularization"
            + " or weigh plays by LOG");
  }
}
