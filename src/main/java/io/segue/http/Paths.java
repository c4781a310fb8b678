package io.segue.http;

import io.javalin.http.Context;
import io.segue.catalog.Identifiers;
import io.segue.catalog.TrackId;
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
    return id("id", context.pathParam("id"), ListenerId::new);
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
