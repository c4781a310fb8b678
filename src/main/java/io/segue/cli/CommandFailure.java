package io.segue.cli;

import java.io.Serial;

/** A command ends without success; the message is all that the user is shown. */
final class CommandFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  static final int FAILED = 1;
  static final int WRONG_USE = 2;

  private final int exitCode;

  private CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The work could not be done. */
  static CommandFailure failed(String message) {
    return new CommandFailure(FAILED, message);
  }

  /** The command was called wrongly. */
  static CommandFailure usage(String message) {
    return new CommandFailure(WRONG_USE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
