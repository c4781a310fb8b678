package io.segue.http;

import java.io.Serial;

/** The path names something that doesn't exist. */
public final class NotFoundException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public NotFoundException(String what, String id) {
    super("no " + what + " '" + id + "'");
  }
}
