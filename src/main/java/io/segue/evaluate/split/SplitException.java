package io.segue.evaluate.split;

/** Histories can't be divided in the way asked for; says what is missing and what to do. */
public final class SplitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SplitException(String message) {
    super(message);
  }
}
