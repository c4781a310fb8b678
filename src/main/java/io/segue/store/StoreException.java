package io.segue.store;

/**
 * The store cannot be used or has failed; the message names the file, what is wrong and a remedy.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
