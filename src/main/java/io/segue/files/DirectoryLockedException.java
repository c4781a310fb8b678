package io.segue.files;

/** Somebody else holds a {@link DirectoryLock}; says who. */
public final class DirectoryLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DirectoryLockedException(String message) {
    super(message);
  }
}
