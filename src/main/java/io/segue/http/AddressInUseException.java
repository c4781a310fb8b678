package io.segue.http;

import java.io.Serial;

/** The server can't listen on its address and port. */
public final class AddressInUseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  AddressInUseException(ServerOptions options, Throwable cause) {
    super(
        "cannot listen on "
            + options.host()
            + ":"
            + options.port()
            + ": "
            + cause.getMessage()
            + "; choose another --port or --host",
        cause);
  }
}
