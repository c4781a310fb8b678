package io.segue.http.listenbrainz;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers in query parameters. */
final class Numbers {
  private Numbers() {}

  /** A count or an offset; larger ones are clamped. */
  static int count(Context context, String name, int absent, int most) {
    return (int) Math.min(most, natural(context, name).orElse(absent));
  }

  /** An integer of at least 0, if it is there. */
  static OptionalLong natural(Context context, String name) {
    Optional<String> text =
        Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      long number = Long.parseLong(text.get().strip());
      if (number >= 0) {
        return OptionalLong.of(number);
      }
    } catch (NumberFormatException malformed) {
      throw refused(name);
    }
    throw refused(name);
  }

  private static BadRequestResponse refused(String name) {
    return new BadRequestResponse("'" + name + "' should be a non-negative integer");
  }
}
