package io.segue.http.access;

import java.io.Serial;

/** The request carries no token, or one that doesn't count. */
public final class UnauthorizedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnauthorizedException(String message) {
    super(message, null, false, false);
  }
}
