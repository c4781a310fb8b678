package io.segue.http;

import io.javalin.http.Context;
import io.segue.catalog.Identifiers;
import io.segue.catalog.TrackId;
import io.segue.http.access.Gate;
import io.segue.listening.ListenerId;
import io.segue.recommend.InvalidRequestException;
import java.util.function.Function;

/** Ids in paths and parameters. */
final class Paths {
  private Paths() {}

  static TrackId trackId(Context context) {
    return id("id", context.pathParam("id"), TrackId::new);
  }

  static ListenerId listenerId(Context context) {
    return own(context, id("id", context.pathParam("id"), ListenerId::new));
  }

  /**
   * A listener whom the request is about.
   *
   * @throws io.segue.http.access.ForbiddenException if its token is bound to another
   */
  static ListenerId own(Context context, ListenerId listener) {
    Gate.requireOwn(context, listener);
    return listener;
  }

  /** The listener of a parameter, under the same rule. */
  static ListenerId listener(Context context, String text) {
    return own(context, id("listener", text, ListenerId::new));
  }

  /** The id that a parameter holds. */
  static <T> T id(String parameter, String text, Function<String, T> form) {
    try {
      return form.apply(text);
    } catch (IllegalArgumentException malformed) {
      throw new InvalidRequestException(
          parameter,
          "'" + text + "'",
          "must have 1 to "
              + Identifiers.MAX_LENGTH
              + " characters, no blank at an end and no control character");
    }
  }
}
