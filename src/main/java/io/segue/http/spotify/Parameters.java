package io.segue.http.spotify;

import io.javalin.http.Context;
import io.segue.recommend.InvalidRequestException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The query parameters of one request; those that nobody asks for are ignored. */
final class Parameters {
  private final Context context;

  Parameters(Context context) {
    this.context = context;
  }

  /** A parameter's first value, unless it is missing or blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
  }

  /**
   * An integer.
   *
   * @throws InvalidRequestException if it is none, or out of range
   */
  int integer(String name, int absent, int min, int max) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return absent;
    }
    String rule = "must be an integer within " + min + ".." + max;
    try {
      int value = Integer.parseInt(text.get());
      if (value >= min && value <= max) {
        return value;
      }
      throw new InvalidRequestException(name, value, rule);
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException(name, text.get(), rule);
    }
  }

  /**
   * A finite number.
   *
   * @throws InvalidRequestException if it is none
   */
  OptionalDouble number(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.get());
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
      throw new InvalidRequestException(name, text.get(), "must be a finite number");
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException(name, text.get(), "must be a number");
    }
  }

  /** The parts of a list separated by commas; empty ones are dropped. */
  List<String> list(String name) {
    return text(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * The parts of a list of ids.
   *
   * @throws InvalidRequestException if there are none or too many
   */
  List<String> ids(int most) {
    List<String> ids = list("ids");
    if (ids.isEmpty() || ids.size() > most) {
      throw new InvalidRequestException(
          "ids", ids.size() + " ids", "must be 1 to " + most + " ids separated by commas");
    }
    return ids;
  }
}
