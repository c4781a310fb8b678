package io.segue.http.subsonic;

import java.io.Serial;

/** A request that is answered with one of the protocol's error codes. */
final class RefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  RefusedException(ErrorCode code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static RefusedException missing(String parameter) {
    return new RefusedException(ErrorCode.MISSING_PARAMETER, parameter + " is required");
  }

  static RefusedException notFound(String what, String id) {
    return new RefusedException(ErrorCode.NOT_FOUND, "no " + what + " '" + id + "'");
  }

  ErrorCode code() {
    return code;
  }
}
