package io.segue.evaluate.tune;

import java.io.Serial;

/** Tuning can't go on; says what is wrong, where, and what to do. */
public final class TuningException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  TuningException(String message) {
    super(message);
  }
}
