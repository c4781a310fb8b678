package io.segue.http;

import java.io.Serial;

/** The path names something that doesn't exist. */
final class NotFoundException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NotFoundException(String what, String id) {
    super("no " + what + " '" + id + "'");
  }
}
