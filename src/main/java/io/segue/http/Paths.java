package io.segue.http;

import io.javalin.http.Context;
import io.segue.catalog.Identifiers;
import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import io.segue.recommend.InvalidRequestException;
import java.util.function.Function;

/** Ids in paths. */
final class Paths {
  private Paths() {}

  static TrackId trackId(Context context) {
    return id(context, TrackId::new);
  }

  static ListenerId listenerId(Context context) {
    return id(context, ListenerId::new);
  }

  private static <T> T id(Context context, Function<String, T> form) {
    String text = context.pathParam("id");
    try {
      return form.apply(text);
    } catch (IllegalArgumentException malformed) {
      throw new InvalidRequestException(
          "id",
          "'" + text + "'",
          "must have 1 to "
              + Identifiers.MAX_LENGTH
              + " characters, no blank at an end and no control character");
    }
  }
}
