package io.segue.http.access;

import java.io.Serial;

/** The request's token doesn't allow it. */
public final class ForbiddenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ForbiddenException(String message) {
    super(message, null, false, false);
  }
}
