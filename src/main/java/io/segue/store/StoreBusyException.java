package io.segue.store;

/** Somebody else has held the store for longer than the busy timeout; nothing was written. */
public final class StoreBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
