package io.segue.http;

import java.io.Serial;

/** Too many requests are under way. */
final class OverloadedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  OverloadedException() {
    super("too many requests are under way: try again in a second", null, false, false);
  }
}
