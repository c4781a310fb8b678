package io.segue.profile;

import java.io.Serial;

/** A profile cannot be read; the message names file, key, value and rule. */
public final class ProfileException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public ProfileException(String message) {
    super(message);
  }
}
