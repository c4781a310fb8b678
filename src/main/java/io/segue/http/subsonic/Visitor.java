package io.segue.http.subsonic;

import io.segue.listening.ListenerId;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param listener as whom
 * @param token the name of the token that proved it, if one did
 */
record Visitor(Optional<ListenerId> listener, Optional<String> token) {
  static final Visitor NOBODY = new Visitor(Optional.empty(), Optional.empty());

  /**
   * The listener whose history a call is about.
   *
   * @throws RefusedException if nobody in particular asks
   */
  ListenerId required() {
    return listener.orElseThrow(() ->
        token
            .map(name ->
                new RefusedException(
                    ErrorCode.NOT_ALLOWED,
                    "the token '"
                        + name
                        + "' is bound to no listener: make one with"
                        + " `segue token create --listener`"))
            .orElseGet(() -> RefusedException.missing("u")));
  }
}
