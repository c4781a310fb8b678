package io.segue.index;

import java.io.Serial;

/** A generation cannot be built, found or read; the message names path, reason and remedy. */
public final class GenerationException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public GenerationException(String message) {
    super(message);
  }

  public GenerationException(String message, Throwable cause) {
    super(message, cause);
  }
}
